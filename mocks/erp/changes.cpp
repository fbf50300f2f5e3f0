#include <algorithm>

#include "contracts/port/record.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/erp/order_desk.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

namespace {

api::Refusal refusal_of(std::string error, std::string message, std::int32_t line) {
  return {std::move(error), std::move(message), line, std::nullopt};
}

// Makes the line what the change says. Nothing: it is done.
std::optional<api::Refusal> change_line(const Settings& settings, const api::OrderLine& wanted, Line& line) {
  if (line.item != wanted.item) return refusal_of("not_found", "the line is of item " + line.item, wanted.line);
  const Item& item = *settings.catalogue->item(line.item);
  const Result<Quantity> total = in_unit(item, wanted.quantity, line.ordered.unit);
  if (!total) return refusal_of("bad_unit", total.error().text, wanted.line);
  if (total->millionths < line.shipped.millionths) {
    return refusal_of("already_shipped", to_text(line.shipped) + " have shipped", wanted.line);
  }
  if (!line.shipped.is_zero() && line.price != wanted.price) {
    return refusal_of("already_shipped", to_text(line.shipped) + " have shipped at the old price", wanted.line);
  }
  line.ordered = *total;
  line.cancelled = {0, total->unit};
  line.price = wanted.price;
  return std::nullopt;
}

}  // namespace

std::optional<api::Refusal> Erp::change_lines(const std::vector<api::OrderLine>& wanted, const Date& today,
                                               Order& order) const {
  for (const api::OrderLine& each : wanted) {
    Line* const line = order.find_line(each.line);
    const bool takes_nothing = line != nullptr && each.quantity.is_zero();
    if (!takes_nothing) {
      if (auto refusal = judge_line(*settings_, each, today)) return refusal;
    }
    if (line != nullptr) {
      if (auto refusal = change_line(*settings_, each, *line)) return refusal;
      continue;
    }
    const Quantity none{0, each.quantity.unit};
    order.lines.push_back({each.line, each.item, each.price, each.quantity, none, none, none});
  }
  return std::nullopt;
}

Answer Erp::change_order(Step& step, const api::ChangeOrder& body) {
  Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
  if (std::count(order->changes.begin(), order->changes.end(), body.change) != 0) {
    return refuse(409, "already_exists", "this was changed before", {}, body.change);
  }
  Order changed = *order;
  std::optional<api::Refusal> refusal = order->is_closed()
                                            ? refusal_of("closed", "the order is " + order->status, 0)
                                            : change_lines(body.lines, date_of(step.now(), settings_->epoch), changed);
  if (refusal) {
    step.state({.kind = facts::kSalesOrderChangeRefused,
                .order = named(*order),
                .line = refusal->line.value_or(0),
                .subject = refusal->error,
                .location = body.change});
    return answer(422, *refusal);
  }
  if (commits()) {
    *order = std::move(changed);
    order->changes.push_back(body.change);
    for (const api::OrderLine& each : body.lines) {
      const Line& line = *order->find_line(each.line);
      step.state({.kind = facts::kSalesOrderChanged,
                  .order = named(*order),
                  .line = line.line,
                  .quantity = line.ordered,
                  .money = extend(line.price, line.price.basis),
                  .subject = body.change,
                  .location = body.requested_on.value_or("")});
    }
    save(step, *order);
  }
  return answer(200, api::Done{"done"});
}

}  // namespace proofload::mocks::erp
