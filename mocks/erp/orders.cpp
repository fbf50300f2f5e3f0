#include <algorithm>

#include "mocks/common/numbers.hpp"
#include "contracts/port/record.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/erp/order_desk.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

Answer Erp::create_order(Step& step, const api::CreateOrder& body) {
  const Ref name{"external_id", body.external_id};
  if (const std::optional<api::Refusal> refusal = judge(*settings_, body)) {
    step.state({.kind = facts::kSalesOrderRefused,
                .order = name,
                .line = refusal->line.value_or(0),
                .subject = refusal->error});
    constexpr int kSeveral = 300;
    return answer(refusal->error == "ambiguous_customer" ? kSeveral : 422, *refusal);
  }
  if (settings_->unique_external_id) {
    constexpr const char* kExists = "an order of this external id exists";
    if (const std::string* existing = find(by_external_id_, external_name(body.customer, body.external_id))) {
      return refuse(409, "already_exists", kExists, {}, *existing);
    }
    if (find_inbound(body.customer, body.external_id) != nullptr) return refuse(409, "already_exists", kExists);
  }
  Order order{.customer = body.customer,
              .external_id = body.external_id,
              .status = is_beyond_credit(*settings_, body) ? "on_hold" : "open",
              .cause = static_cast<std::int64_t>(step.cause().value)};
  for (const api::OrderLine& line : body.lines) {
    const Quantity none{0, line.quantity.unit};
    order.lines.push_back({line.line, line.item, line.price, line.quantity, none, none, none});
  }
  if (settings_->posting == Posting::in_batches) return accept(step, std::move(order));
  const Answer created = answer(201, api::OrderCreated{numbered(settings_->order_prefix, counters_.orders + 1),
                                                       order.external_id, order.status});
  if (!commits()) return created;
  book(step, std::move(order));
  forget_closed(step);
  return created;
}

const Order& Erp::book(Step& step, Order order) {
  order.sales_order = numbered(settings_->order_prefix, ++counters_.orders);
  save_counters(step);
  for (const Line& line : order.lines) {
    step.state({.kind = facts::kSalesOrderCreated,
                .order = {"external_id", order.external_id},
                .line = line.line,
                .quantity = line.ordered,
                .money = line_amount(item_of(line), line.price, line.ordered),
                .subject = order.sales_order});
  }
  by_external_id_.try_emplace(external_name(order.customer, order.external_id), order.sales_order);
  std::string name = order.sales_order;
  Order& kept = orders_.insert_or_assign(std::move(name), std::move(order)).first->second;
  if (kept.status == "on_hold") {
    kept.due_at(step.now() + settings_->held_for);
    step.arm_at({kReleaseHold, kept.sales_order}, kept.due());
    step.state({.kind = facts::kOrderHeld, .order = named(kept), .subject = "credit_hold"});
  }
  step.write(stored_name(kept.sales_order), to_record(kept));
  return kept;
}

Answer Erp::find_order(const api::FindOrder& body) const {
  const std::string* const name =
      find(by_external_id_, external_name(body.customer, body.external_id));
  if (name == nullptr) {
    const Order* const waiting = find_inbound(body.customer, body.external_id);
    if (waiting != nullptr) return answer(200, api::OrderCreated{"", waiting->external_id, waiting->inbound});
    return refuse(404, "not_found", "no order of this external id");
  }
  const Order& order = *find(orders_, *name);
  return answer(200, api::OrderCreated{order.sales_order, order.external_id, order.status});
}

Answer Erp::cancel_lines(Step& step, const api::CancelLines& body) {
  Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
  auto& cancellations = order->cancellations;
  if (std::count(cancellations.begin(), cancellations.end(), body.cancellation) != 0) {
    return refuse(409, "already_exists", "this was cancelled before", {}, body.cancellation);
  }
  Asked asked;
  if (auto refused = resolve(*order, body.lines, asked)) return *refused;
  for (const auto& [line, quantity] : asked) {
    const Quantity left = line->ordered - line->cancelled - line->shipped;
    if (quantity.millionths > left.millionths) {
      return refuse(422, "already_shipped", "only " + to_text(left) + " can still be cancelled",
                    line->line);
    }
  }
  if (commits()) {
    cancellations.push_back(body.cancellation);
    for (const auto& [line, quantity] : asked) {
      line->cancelled += quantity;
      step.state({.kind = facts::kLineCancelled,
                  .order = named(*order),
                  .line = line->line,
                  .quantity = quantity,
                  .subject = body.reason});
    }
    save(step, *order);
  }
  return answer(200, api::Done{"done"});
}

}  // namespace proofload::mocks::erp
