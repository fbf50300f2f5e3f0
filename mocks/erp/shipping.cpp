#include <algorithm>

#include "contracts/base/calendar.hpp"
#include "mocks/common/numbers.hpp"
#include "contracts/canonical/sales_tax.hpp"
#include "contracts/port/record.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/erp/order_desk.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

namespace {

// All that the invoice is for, the order that it is asked for first.
std::vector<api::BilledOrder> billed_by(const api::PostInvoice& body) {
  std::vector<api::BilledOrder> all{
      {body.sales_order, body.shipments.value_or(std::vector{body.shipment}), body.lines}};
  if (body.others) all.insert(all.end(), body.others->begin(), body.others->end());
  return all;
}

}  // namespace

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
  struct Part {
    Order* order;
    Asked asked;
  };
  const std::vector<api::BilledOrder> billed = billed_by(body);
  std::vector<Part> parts;
  for (const api::BilledOrder& each : billed) {
    Order* const order = find(orders_, each.sales_order);
    if (auto refused = not_movable(order, each.sales_order)) return *refused;
    for (const std::string& shipment : each.shipments) {
      if (std::count(order->shipments.begin(), order->shipments.end(), shipment) != 0) continue;
      return refuse(422, "not_found", "no shipment '" + shipment + "' is confirmed");
    }
    parts.push_back({order, {}});
  }
  if (const auto end = frozen_until(step.now())) {
    Answer refusal = refuse(503, "posting_closed", "the month is being closed");
    refusal.retry_after = *end - step.now();
    return refusal;
  }

  Invoice invoice{.number = numbered(settings_->invoice_prefix, counters_.invoices + 1),
                  .shipment = body.shipment,
                  .invoiced_on = iso_text(posting_date(step.now()))};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Asked& asked = parts[i].asked;
    if (auto refused = resolve(*parts[i].order, billed[i].lines, asked)) return *refused;
    std::vector<InvoicedLine> lines;
    for (const auto& [line, quantity] : asked) {
      if (settings_->refuse_more_than_shipped &&
          line->invoiced.millionths + quantity.millionths > line->shipped.millionths) {
        return refuse(422, "more_than_shipped", "more than was shipped and not yet invoiced",
                      line->line);
      }
      lines.push_back({line->line, quantity});
    }
    if (i == 0) {
      invoice.lines = std::move(lines);
    } else {
      invoice.others.push_back({billed[i].sales_order, std::move(lines)});
    }
  }
  const api::InvoicePosted said = body_of(*parts.front().order, invoice);
  const Answer posted = answer(201, said);
  if (!commits()) return posted;

  std::vector<DueFact> facts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& sales_order = parts[i].order->sales_order;
    const std::vector<api::InvoiceLine>& lines = i == 0 ? said.lines : (*said.others)[i - 1].lines;
    Money total{0, said.total.currency};
    for (std::size_t at = 0; at < lines.size(); ++at) {
      parts[i].asked[at].first->invoiced += lines[at].quantity;
      facts.push_back({DueFact::What::posted, sales_order, lines[at].line, lines[at].quantity, lines[at].amount, body.shipment});
      total += lines[at].amount;
    }
    if (said.tax && parts.size() == 1) {
      facts.push_back({DueFact::What::taxed, sales_order, 0, {}, *said.tax, body.shipment});
      total += *said.tax;
    }
    facts.push_back({DueFact::What::posted, sales_order, 0, {}, total, body.shipment});
    if (!body.shipments && !body.others) continue;
    for (const std::string& shipment : billed[i].shipments) {
      facts.push_back({DueFact::What::shipment, sales_order, 0, {}, {}, shipment});
    }
  }
  if (const auto end = batch_end(step.now())) {
    step.note(std::string(kPostsLater) + " " + invoice.number + " on " + invoice.invoiced_on);
    post_later(step, invoice.number, posts_at(*end, step.now()), std::move(facts));
  } else {
    state_posted(step, invoice.number, facts);
  }
  order_of_invoice_.try_emplace(invoice.number, body.sales_order);
  parts.front().order->invoices.push_back(std::move(invoice));
  ++counters_.invoices;
  save_counters(step);
  for (const Part& part : parts) save(step, *part.order);
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

// Without those of an order that is forgotten.
std::vector<api::InvoiceLine> Erp::said_lines(const Order& order, const std::vector<InvoicedLine>& lines) const {
  std::vector<api::InvoiceLine> said;
  for (const InvoicedLine& invoiced : lines) {
    const auto line = std::find_if(order.lines.begin(), order.lines.end(),
                                   [&](const Line& each) { return each.line == invoiced.line; });
    if (line == order.lines.end()) continue;
    said.push_back({line->line, invoiced.quantity, line->price,
                    line_amount(item_of(*line), line->price, invoiced.quantity)});
  }
  return said;
}

api::InvoicePosted Erp::body_of(const Order& order, const Invoice& invoice) const {
  api::InvoicePosted body{.invoice = invoice.number,
                          .sales_order = order.sales_order,
                          .shipment = invoice.shipment,
                          .invoiced_on = invoice.invoiced_on,
                          .total = {0, order.lines.front().price.currency},
                          .lines = said_lines(order, invoice.lines)};
  for (const InvoicedOrder& other : invoice.others) {
    if (!body.others) body.others.emplace();
    body.others->push_back({other.sales_order, said_lines(*find(orders_, other.sales_order), other.lines)});
    for (const api::InvoiceLine& line : body.others->back().lines) body.total += line.amount;
  }
  for (const api::InvoiceLine& line : body.lines) body.total += line.amount;
  std::vector<std::vector<api::InvoiceLine>*> parts{&body.lines};
  if (body.others) {
    for (api::InvoicedOrder& other : *body.others) parts.push_back(&other.lines);
  }
  body.tax = put_tax(order, parts);
  if (body.tax) body.total += *body.tax;
  return body;
}

std::optional<Money> Erp::put_tax(const Order& order, const std::vector<std::vector<api::InvoiceLine>*>& parts) const {
  const Customer* const customer = settings_->catalogue->customer(order.customer);
  if (customer == nullptr || customer->tax.rate.numerator == 0) return std::nullopt;
  std::vector<Money> amounts;
  for (std::vector<api::InvoiceLine>* const lines : parts) {
    for (api::InvoiceLine& line : *lines) {
      amounts.push_back(line.amount);
      if (customer->tax.rounding == TaxRounding::line) line.tax = canonical::tax_on(line.amount, customer->tax.rate);
    }
  }
  if (amounts.empty()) return std::nullopt;  // of an order that is forgotten
  return canonical::tax_on(amounts, customer->tax);
}

// What is said last is shown: it does not compare times.
Answer Erp::set_availability(Step& step, const api::SetAvailability& body) {
  const Item* const item = settings_->catalogue->item(body.item);
  if (item == nullptr) return refuse(422, "unknown_item", "no item '" + body.item + "'");
  const Result<Quantity> quantity = in_unit(*item, body.quantity, item->unit());
  if (!quantity) return refuse(422, "bad_unit", quantity.error().text);
  if (commits()) {
    step.state({.kind = facts::kAvailabilityShown,
                .order = {"as_of", body.as_of},
                .quantity = *quantity,
                .subject = body.item,
                .location = body.location});
  }
  return answer(200, api::Done{"done"});
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
