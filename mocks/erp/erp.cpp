#include "mocks/erp/erp.hpp"

#include <algorithm>

#include "contracts/port/record.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {
namespace {

namespace api = proofload::erp;

constexpr std::string_view kCounters = "counters";
constexpr int kForgottenAtOnce = 2;

}  // namespace

Answer refuse(int status, std::string error, std::string message, std::optional<std::int32_t> line,
              std::optional<std::string> existing) {
  return answer(status,
                api::Refusal{std::move(error), std::move(message), line, std::move(existing)});
}

std::string external_name(std::string_view customer, std::string_view external_id) {
  return std::string(customer).append("\n").append(external_id);
}

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
  if (type == Symbol("erp.post_credit")) {
    return with<api::PostCredit>(request, [&](const auto& b) { return post_credit(step, b); });
  }
  if (type == Symbol("erp.apply_payment")) {
    return with<api::ApplyPayment>(request, [&](const auto& b) { return apply_payment(step, b); });
  }
  if (type == Symbol("erp.find_invoice")) {
    return with<api::FindInvoice>(request, [&](const auto& b) { return find_invoice(b); });
  }
  if (type == Symbol("erp.set_availability")) {
    return with<api::SetAvailability>(request, [&](const auto& b) { return set_availability(step, b); });
  }
  if (type == Symbol("erp.find_order")) {
    return with<api::FindOrder>(request, [&](const auto& b) { return find_order(b); });
  }
  if (type == Symbol("erp.change_order")) {
    return with<api::ChangeOrder>(request, [&](const auto& b) { return change_order(step, b); });
  }
  if (type == Symbol("erp.cancel_lines")) {
    return with<api::CancelLines>(request, [&](const auto& b) { return cancel_lines(step, b); });
  }
  return unknown_type(request);
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

void Erp::save(Step& step, Order& order) {
  const bool was_closed = order.is_closed();
  order.settle_status();
  if (order.is_closed() && !was_closed) {
    order.due_at(step.now() + settings_->retention);
    closed_.add(order.due(), order.sales_order);
  }
  step.write(stored_name(order.sales_order), to_record(order));
}

void Erp::save_counters(Step& step) {
  step.write(std::string(kCounters), to_record(counters_));
}

void Erp::forget_closed(Step& step) {
  for (int i = 0; i < kForgottenAtOnce; ++i) {
    const std::optional<std::string> name = closed_.take_due(step.now());
    if (!name) return;
    Order& order = *find(orders_, *name);
    if (!order.is_closed() || step.now() < order.due()) continue;  // it was opened again meanwhile
    for (const Invoice& invoice : order.invoices) order_of_invoice_.erase(invoice.number);
    order.lines = {};
    order.shipments = {};
    order.cancellations = {};
    order.invoices = {};
    order.deliveries = {};
    order.credits = {};
    step.write(stored_name(*name), to_record(order));
  }
}

void Erp::begin(Step& step, bool) {
  closed_.restored();
  if (!inbound_.empty()) arm_batch(step);
}

void Erp::on_timer(Step& step, const TimerKey& timer) {
  if (timer.purpose == kBatch) return run_batch(step);
  if (timer.purpose == kPost) return post_due(step, timer.of);
  if (timer.purpose == Outbox::kTimer) return outbox_.wake(step, timer.of);
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
  if (key.starts_with(Outbox::kPrefix)) {
    return outbox_.restore(step, key.substr(Outbox::kPrefix.size()), value);
  }
  if (key.starts_with(kPosting)) return restore_posting(step, key.substr(kPosting.size()), value);
  Order order = Record<Order>::read(value);
  if (key.starts_with(kInbound)) {
    inbound_.emplace(key.substr(kInbound.size()), std::move(order));
    return;
  }
  if (order.status == "on_hold") step.arm_at({kReleaseHold, order.sales_order}, order.due());
  if (order.is_closed() && !order.lines.empty()) closed_.add(order.due(), order.sales_order);
  by_external_id_.try_emplace(external_name(order.customer, order.external_id), order.sales_order);
  for (const Invoice& invoice : order.invoices) order_of_invoice_.try_emplace(invoice.number, order.sales_order);
  orders_.insert_or_assign(order.sales_order, std::move(order));
}

std::unique_ptr<Actor> make_erp(std::shared_ptr<const Settings> settings) {
  return std::make_unique<Erp>(std::move(settings));
}

}  // namespace proofload::mocks::erp
