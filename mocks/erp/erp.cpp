#include "mocks/erp/erp.hpp"

#include <algorithm>

#include "contracts/base/calendar.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/common/record.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/common/server.hpp"
#include "mocks/erp/order.hpp"
#include "mocks/erp/order_desk.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {
namespace {

namespace api = proofload::erp;

constexpr std::string_view kCounters = "counters";
constexpr Symbol kReleaseHold = "release_hold";
constexpr int kForgottenAtOnce = 2;

std::string external_name(std::string_view customer, std::string_view external_id) {
  return std::string(customer).append("\n").append(external_id);
}

Answer refuse(int status, std::string error, std::string message,
              std::optional<std::int32_t> line = {}, std::optional<std::string> existing = {}) {
  return answer(status,
                api::Refusal{std::move(error), std::move(message), line, std::move(existing)});
}

Ref named(const Order& order) {
  return {"sales_order", order.sales_order};
}

class Erp final : public Server {
 public:
  explicit Erp(std::shared_ptr<const Settings> settings)
      : Server(*settings), settings_(std::move(settings)) {}

 private:
  Answer handle(Step& step, const Message& request) override;
  bool takes_key(Symbol type) const override {
    return type != Symbol("erp.find_order") && type != Symbol("erp.set_delivery_status");
  }
  void restore(Step& step, std::string_view key, std::string_view value) override;
  void begin(Step&, bool) override { closed_.restored(); }
  void on_timer(Step& step, const TimerKey& timer) override;

  Answer create_order(Step& step, const api::CreateOrder& body);
  Answer find_order(const api::FindOrder& body) const;
  Answer cancel_lines(Step& step, const api::CancelLines& body);
  Answer confirm_shipment(Step& step, const api::ConfirmShipment& body);
  Answer post_invoice(Step& step, const api::PostInvoice& body);
  Answer set_delivery_status(Step& step, const api::SetDeliveryStatus& body);

  // The order's line and the quantity in its unit, for each line asked about.
  using Asked = std::vector<std::pair<Line*, Quantity>>;
  std::optional<Answer> resolve(Order& order, const std::vector<api::LineQuantity>& lines,
                                Asked& asked) const;
  std::optional<Answer> not_movable(const Order* order, const std::string& sales_order) const;
  const Item& item_of(const Line& line) const { return *settings_->catalogue->item(line.item); }

  void save(Step& step, Order& order);
  void forget_closed(Step& step);

  std::shared_ptr<const Settings> settings_;
  Index<Order> orders_;
  Index<std::string> by_external_id_;  // the first of that name
  Counters counters_;
  Retention closed_;
};

Answer Erp::handle(Step& step, const Message& request) {
  const Symbol type = request.type;
  if (type == Symbol("erp.create_order")) {
    return with<api::CreateOrder>(request, [&](const auto& b) { return create_order(step, b); });
  }
  if (type == Symbol("erp.set_delivery_status")) {
    return with<api::SetDeliveryStatus>(
        request, [&](const auto& b) { return set_delivery_status(step, b); });
  }
  if (type == Symbol("erp.confirm_shipment")) {
    return with<api::ConfirmShipment>(request,
                                      [&](const auto& b) { return confirm_shipment(step, b); });
  }
  if (type == Symbol("erp.post_invoice")) {
    return with<api::PostInvoice>(request, [&](const auto& b) { return post_invoice(step, b); });
  }
  if (type == Symbol("erp.find_order")) {
    return with<api::FindOrder>(request, [&](const auto& b) { return find_order(b); });
  }
  if (type == Symbol("erp.cancel_lines")) {
    return with<api::CancelLines>(request, [&](const auto& b) { return cancel_lines(step, b); });
  }
  return unknown_type(request);
}

Answer Erp::create_order(Step& step, const api::CreateOrder& body) {
  const Ref name{"external_id", body.external_id};
  if (const std::optional<api::Refusal> refusal = judge(*settings_, body)) {
    step.state({.kind = facts::kSalesOrderRefused,
                .order = name,
                .line = refusal->line.value_or(0),
                .subject = refusal->error});
    return answer(422, *refusal);
  }
  const std::string external = external_name(body.customer, body.external_id);
  if (const std::string* existing = find(by_external_id_, external);
      existing != nullptr && settings_->unique_external_id) {
    return refuse(409, "already_exists", "an order of this external id exists", {}, *existing);
  }

  const bool is_held = is_beyond_credit(*settings_, body);
  Order order{.sales_order = numbered(settings_->order_prefix, counters_.orders + 1),
              .customer = body.customer,
              .external_id = body.external_id,
              .status = is_held ? "on_hold" : "open",
              .cause = static_cast<std::int64_t>(step.cause().value)};
  const Answer created =
      answer(201, api::OrderCreated{order.sales_order, order.external_id, order.status});
  if (!commits()) return created;

  for (const api::OrderLine& line : body.lines) {
    const Quantity none{0, line.quantity.unit};
    order.lines.push_back({line.line, line.item, line.price, line.quantity, none, none, none});
    step.state({.kind = facts::kSalesOrderCreated,
                .order = name,
                .line = line.line,
                .quantity = line.quantity,
                .money = line_amount(item_of(order.lines.back()), line.price, line.quantity),
                .subject = order.sales_order});
  }
  ++counters_.orders;
  step.write(std::string(kCounters), to_record(counters_));
  by_external_id_.try_emplace(external, order.sales_order);
  Order& kept = orders_.insert_or_assign(order.sales_order, std::move(order)).first->second;
  if (is_held) {
    kept.due_at(step.now() + settings_->held_for);
    step.arm_at({kReleaseHold, kept.sales_order}, kept.due());
    step.state({.kind = facts::kOrderHeld, .order = named(kept), .subject = "credit_hold"});
  }
  step.write(stored_name(kept.sales_order), to_record(kept));
  forget_closed(step);
  return created;
}

Answer Erp::find_order(const api::FindOrder& body) const {
  const std::string* const name =
      find(by_external_id_, external_name(body.customer, body.external_id));
  if (name == nullptr) return refuse(404, "not_found", "no order of this external id");
  const Order& order = *find(orders_, *name);
  return answer(200, api::OrderCreated{order.sales_order, order.external_id, order.status});
}

std::optional<Answer> Erp::resolve(Order& order, const std::vector<api::LineQuantity>& lines,
                                   Asked& asked) const {
  for (const api::LineQuantity& wanted : lines) {
    Line* const line = order.find_line(wanted.line);
    if (line == nullptr) return refuse(422, "not_found", "the order has no such line", wanted.line);
    const Result<Quantity> quantity = in_unit(item_of(*line), wanted.quantity, line->ordered.unit);
    if (!quantity) return refuse(422, "bad_unit", quantity.error().text, wanted.line);
    const auto same = std::find_if(asked.begin(), asked.end(),
                                   [&](const auto& each) { return each.first == line; });
    if (same != asked.end()) {
      same->second += *quantity;
    } else {
      asked.emplace_back(line, *quantity);
    }
  }
  return std::nullopt;
}

// Why goods of the order cannot move now: it is unknown, on hold, or closed for so long that its lines
// are gone.
std::optional<Answer> Erp::not_movable(const Order* order, const std::string& sales_order) const {
  if (order == nullptr) return refuse(404, "not_found", "no order '" + sales_order + "'");
  if (order->status == "on_hold") return refuse(422, "credit_hold", "the order is on hold");
  if (order->lines.empty()) return refuse(409, "already_shipped", "the order is closed");
  return std::nullopt;
}

Answer Erp::cancel_lines(Step& step, const api::CancelLines& body) {
  Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
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

Answer Erp::confirm_shipment(Step& step, const api::ConfirmShipment& body) {
  Order* const order = find(orders_, body.sales_order);
  if (auto refused = not_movable(order, body.sales_order)) return *refused;
  if (std::count(order->shipments.begin(), order->shipments.end(), body.shipment) != 0) {
    return refuse(409, "already_exists", "this shipment is confirmed", {}, body.shipment);
  }
  Asked asked;
  if (auto refused = resolve(*order, body.lines, asked)) return *refused;
  if (commits()) {
    order->shipments.push_back(body.shipment);
    for (const auto& [line, quantity] : asked) {
      line->shipped += quantity;
      step.state({.kind = facts::kShipmentConfirmed,
                  .order = named(*order),
                  .line = line->line,
                  .quantity = quantity,
                  .subject = body.shipment});
    }
    save(step, *order);
  }
  return answer(200, api::Done{"done"});
}

Answer Erp::post_invoice(Step& step, const api::PostInvoice& body) {
  Order* const order = find(orders_, body.sales_order);
  if (auto refused = not_movable(order, body.sales_order)) return *refused;
  if (std::count(order->shipments.begin(), order->shipments.end(), body.shipment) == 0) {
    return refuse(422, "not_found", "no shipment '" + body.shipment + "' is confirmed");
  }
  Asked asked;
  if (auto refused = resolve(*order, body.lines, asked)) return *refused;

  api::InvoicePosted invoice{.invoice = numbered(settings_->invoice_prefix, counters_.invoices + 1),
                             .sales_order = body.sales_order,
                             .shipment = body.shipment,
                             .invoiced_on = iso_text(date_of(step.now(), settings_->epoch)),
                             .total = {0, order->lines.front().price.currency}};
  for (const auto& [line, quantity] : asked) {
    if (settings_->refuse_more_than_shipped &&
        line->invoiced.millionths + quantity.millionths > line->shipped.millionths) {
      return refuse(422, "more_than_shipped", "more than was shipped and not yet invoiced",
                    line->line);
    }
    invoice.lines.push_back(
        {line->line, quantity, line->price, line_amount(item_of(*line), line->price, quantity)});
    invoice.total += invoice.lines.back().amount;
  }
  const Answer posted = answer(201, invoice);
  if (!commits()) return posted;

  const auto state = [&](std::int32_t line, const Quantity& quantity, const Money& money) {
    step.state({.kind = facts::kInvoicePosted,
                .order = named(*order),
                .line = line,
                .quantity = quantity,
                .money = money,
                .subject = invoice.invoice,
                .location = body.shipment});
  };
  for (std::size_t i = 0; i < asked.size(); ++i) {
    asked[i].first->invoiced += asked[i].second;
    state(invoice.lines[i].line, asked[i].second, invoice.lines[i].amount);
  }
  state(0, {}, invoice.total);
  ++counters_.invoices;
  step.write(std::string(kCounters), to_record(counters_));
  save(step, *order);
  return posted;
}

Answer Erp::set_delivery_status(Step& step, const api::SetDeliveryStatus& body) {
  Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
  if (commits()) {
    auto& all = order->deliveries;
    const auto known = std::find_if(all.begin(), all.end(), [&](const Delivery& delivery) {
      return delivery.tracking == body.tracking;
    });
    // What is said last is what stands: the ERP does not know which event is newer.
    if (known != all.end()) {
      known->status = body.status;
    } else {
      all.push_back({body.tracking, body.status});
    }
    step.state({.kind = facts::kDeliveryStatus,
                .order = named(*order),
                .subject = body.tracking + "=" + body.status,
                .location = body.shipment});
    step.write(stored_name(order->sales_order), to_record(*order));
  }
  return answer(200, api::Done{"done"});
}

void Erp::save(Step& step, Order& order) {
  const bool was_closed = order.is_closed();
  order.settle_status();
  if (order.is_closed() && !was_closed) {
    order.due_at(step.now() + settings_->retention);
    closed_.add(order.due(), order.sales_order);
  }
  step.write(stored_name(order.sales_order), to_record(order));
}

void Erp::forget_closed(Step& step) {
  for (int i = 0; i < kForgottenAtOnce; ++i) {
    const std::optional<std::string> name = closed_.take_due(step.now());
    if (!name) return;
    Order& order = *find(orders_, *name);
    if (!order.is_closed() || step.now() < order.due()) continue;  // it was opened again meanwhile
    order.lines = {};
    order.shipments = {};
    order.deliveries = {};
    step.write(stored_name(*name), to_record(order));
  }
}

void Erp::on_timer(Step& step, const TimerKey& timer) {
  Order* const order = find(orders_, timer.of);
  if (order == nullptr || order->status != "on_hold") return;
  step.caused_by(order->cause_id());
  order->status = "open";
  step.state({.kind = facts::kOrderReleased, .order = named(*order)});
  save(step, *order);
}

void Erp::restore(Step& step, std::string_view key, std::string_view value) {
  if (key == kCounters) {
    counters_ = Record<Counters>::read(value);
    return;
  }
  Order order = Record<Order>::read(value);
  if (order.status == "on_hold") step.arm_at({kReleaseHold, order.sales_order}, order.due());
  if (order.is_closed() && !order.lines.empty()) closed_.add(order.due(), order.sales_order);
  by_external_id_.try_emplace(external_name(order.customer, order.external_id), order.sales_order);
  orders_.insert_or_assign(order.sales_order, std::move(order));
}

}  // namespace

std::unique_ptr<Actor> make_erp(std::shared_ptr<const Settings> settings) {
  return std::make_unique<Erp>(std::move(settings));
}

}  // namespace proofload::mocks::erp
