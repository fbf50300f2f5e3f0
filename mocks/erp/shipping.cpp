#include <algorithm>

#include "contracts/base/calendar.hpp"
#include "mocks/common/numbers.hpp"
#include "contracts/port/record.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/erp/order_desk.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

// Why goods of the order cannot move now: it is unknown, on hold, or closed for so long that its lines
// are gone.
std::optional<Answer> Erp::not_movable(const Order* order, const std::string& sales_order) const {
  if (order == nullptr) return refuse(404, "not_found", "no order '" + sales_order + "'");
  if (order->status == "on_hold") return refuse(422, "credit_hold", "the order is on hold");
  if (order->lines.empty()) return refuse(409, "already_shipped", "the order is closed");
  return std::nullopt;
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
  if (const auto end = frozen_until(step.now())) {
    Answer refusal = refuse(503, "posting_closed", "the month is being closed");
    refusal.retry_after = *end - step.now();
    return refusal;
  }
  Asked asked;
  if (auto refused = resolve(*order, body.lines, asked)) return *refused;

  Invoice invoice{.number = numbered(settings_->invoice_prefix, counters_.invoices + 1),
                  .shipment = body.shipment,
                  .invoiced_on = iso_text(posting_date(step.now()))};
  for (const auto& [line, quantity] : asked) {
    if (settings_->refuse_more_than_shipped &&
        line->invoiced.millionths + quantity.millionths > line->shipped.millionths) {
      return refuse(422, "more_than_shipped", "more than was shipped and not yet invoiced",
                    line->line);
    }
    invoice.lines.push_back({line->line, quantity});
  }
  const api::InvoicePosted said = body_of(*order, invoice);
  const Answer posted = answer(201, said);
  if (!commits()) return posted;

  const auto state = [&](std::int32_t line, const Quantity& quantity, const Money& money) {
    step.state({.kind = facts::kInvoicePosted,
                .order = named(*order),
                .line = line,
                .quantity = quantity,
                .money = money,
                .subject = said.invoice,
                .location = body.shipment});
  };
  for (std::size_t i = 0; i < asked.size(); ++i) {
    asked[i].first->invoiced += asked[i].second;
    state(said.lines[i].line, asked[i].second, said.lines[i].amount);
  }
  state(0, {}, said.total);
  if (batch_end(step.now())) step.note(std::string(kPostsLater) + " " + invoice.number + " on " + invoice.invoiced_on);
  order->invoices.push_back(std::move(invoice));
  ++counters_.invoices;
  save_counters(step);
  save(step, *order);
  return posted;
}

Answer Erp::find_invoice(const api::FindInvoice& body) const {
  const Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
  const auto found =
      std::find_if(order->invoices.begin(), order->invoices.end(),
                   [&](const Invoice& invoice) { return invoice.shipment == body.shipment; });
  if (found == order->invoices.end()) {
    return refuse(404, "not_found", "no invoice for shipment '" + body.shipment + "'");
  }
  return answer(200, body_of(*order, *found));
}

api::InvoicePosted Erp::body_of(const Order& order, const Invoice& invoice) const {
  api::InvoicePosted body{.invoice = invoice.number,
                          .sales_order = order.sales_order,
                          .shipment = invoice.shipment,
                          .invoiced_on = invoice.invoiced_on,
                          .total = {0, order.lines.front().price.currency}};
  for (const InvoicedLine& invoiced : invoice.lines) {
    const Line& line =
        *std::find_if(order.lines.begin(), order.lines.end(),
                      [&](const Line& each) { return each.line == invoiced.line; });
    const Money amount = line_amount(item_of(line), line.price, invoiced.quantity);
    body.lines.push_back({line.line, invoiced.quantity, line.price, amount});
    body.total += amount;
  }
  return body;
}

Answer Erp::set_delivery_status(Step& step, const api::SetDeliveryStatus& body) {
  Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
  auto& all = order->deliveries;
  auto known = std::find_if(all.begin(), all.end(), [&](const Delivery& delivery) {
    return delivery.tracking == body.tracking;
  });
  const std::int32_t shown = known == all.end() ? 0 : known->shown;
  if (body.shown && *body.shown != shown) {
    const bool is_repeat = shown == *body.shown + 1 && known->status == body.status;
    if (is_repeat) return answer(200, api::Done{"done"});
    return refuse(409, "stale", "the status was changed meanwhile", {}, std::to_string(shown));
  }
  if (commits()) {
    // Without that count, what is said last is what stands: the ERP does not know which event is newer.
    if (known == all.end()) known = all.insert(all.end(), Delivery{.tracking = body.tracking});
    known->status = body.status;
    ++known->shown;
    step.state({.kind = facts::kDeliveryStatus,
                .order = named(*order),
                .subject = body.tracking + "=" + body.status,
                .location = body.shipment});
    step.write(stored_name(order->sales_order), to_record(*order));
  }
  return answer(200, api::Done{"done"});
}

}  // namespace proofload::mocks::erp
