// The ERP's side of an order: booked, cancelled in part, shipment confirmed, invoiced.
#include <utility>

#include "contracts/canonical/business_key.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

std::string iso_date(const std::string& compact) {
  const auto date = parse_date(compact);
  return date ? iso_text(*date) : compact;
}

}  // namespace

void Orchestrator::book(Transaction& tx, OrderState& order) {
  erp::CreateOrder request;
  request.customer = order.head.partner;
  request.external_id = order.head.key;
  request.purchase_order = order.head.purchase_order;
  request.ship_to = order.head.ship_to;
  request.ordered_on = iso_date(order.head.ordered_on);
  for (const LineRecord& line : order.lines) request.lines.push_back({line.line, line.item, line.ordered, line.price});
  ask(tx, order, erp_of(order), kCreateOrder, order.head.key, to_json(request), "",
      {kFindOrder, to_json(erp::FindOrder{order.head.partner, order.head.key})});
}

Symbol Orchestrator::erp_of(const OrderState& order) const {
  for (const Symbol erp : settings_.erps) {
    if (erp.text() == order.head.erp) return erp;
  }
  return settings_.erps.front();
}

// Which ERP books it. One order is one claim of one company: of two, people decide, and no order is split unasked, for
// the buyer would get two answers and two invoices to one 850.
std::optional<Exception> Orchestrator::assign_erp(OrderState& order) const {
  std::vector<std::string_view> items;
  for (const LineRecord& line : order.lines) items.push_back(line.item);
  const canonical::OrderUnit found = canonical::unit_of(settings_.units, order.head.partner, items);
  order.head.erp = found.unit == nullptr ? std::string(settings_.erps.front().text()) : found.unit->erp;
  if (!found.is_mixed) return std::nullopt;
  return Exception{.case_id = "", .kind = "business", .cause = "mixed_business_units", .step = "intake",
                   .text = "Order " + order.head.key + " has lines of two business units: ask the buyer for one order each.",
                   .line = std::nullopt};
}

void Orchestrator::order_created(Transaction& tx, OrderState& order, const Answer& reply) {
  if (const auto created = reply.as<erp::OrderCreated>()) return booked_as(tx, order, created->sales_order);
  const auto refusal = reply.as<erp::Refusal>();
  booked_as(tx, order, refusal ? refusal->existing.value_or("") : "");
}

bool Orchestrator::take_erp_event(Transaction& tx, const Message& event) {
  const auto body = erp::from_json<erp::OrderPosted>(parser_, event.body);
  if (!body) return false;
  OrderState* order = book_.find(body->external_id);
  if (order != nullptr && order->head.erp == event.from.text()) booked_as(tx, *order, body->sales_order);
  return true;
}

void Orchestrator::booked_as(Transaction& tx, OrderState& order, const std::string& sales_order) {
  if (order.head.stage != Stage::received) return;
  if (sales_order.empty()) {  // in its queue: an event will tell the number, or the sweep looks it up
    order.looked_at = tx.now();
    if (std::exchange(order.head.queued, true)) return;
    return advance(tx, order, Stage::received);
  }
  order.head.sales_order = sales_order;
  if (order.head.cancel_requested) {
    cancel_uncovered(tx, order, "before_release", "buyer_cancelled");
    order.head.cause = "cancelled_by_buyer";
    send_response(tx, order);
    return advance(tx, order, Stage::cancelled);
  }
  advance(tx, order, Stage::booked);
  source(tx, order, "sourcing", "nothing_in_stock");
}

void Orchestrator::cancel_lines(Transaction& tx, OrderState& order, std::string_view step, std::string_view reason,
                                const std::vector<std::pair<std::int32_t, Quantity>>& lines) {
  erp::CancelLines request{order.head.sales_order, std::string(reason), std::string(step), {}};
  for (const auto& [number, quantity] : lines) {
    LineRecord* line = order.line(number);
    if (line == nullptr || quantity.millionths <= 0) continue;
    line->cancelled += quantity;
    book_.save_line(tx, order, *line);
    request.lines.push_back({number, quantity});
  }
  if (request.lines.empty() || order.head.sales_order.empty()) return;
  ask(tx, order, erp_of(order), kCancelLines, order.head.key + ":" + std::string(step), to_json(request));
}

void Orchestrator::cancel_uncovered(Transaction& tx, OrderState& order, std::string_view step,
                                    std::string_view reason) {
  std::vector<std::pair<std::int32_t, Quantity>> rest;
  for (const LineRecord& line : order.lines) rest.emplace_back(line.line, order.uncovered(line));
  cancel_lines(tx, order, step, reason, rest);
}

void Orchestrator::confirm_shipment(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  erp::ConfirmShipment request{order.head.sales_order, release.shipment, release.shipped_at, {}};
  for (const ReleaseLine& line : release.lines) {
    if (!line.shipped.is_zero()) request.lines.push_back({line.line, line.shipped});
  }
  ask(tx, order, erp_of(order), kConfirmShipment, release.shipment, to_json(request), release.name);
}

void Orchestrator::post_invoice(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  erp::PostInvoice request{order.head.sales_order, release.shipment, {}};
  for (const InvoicedLine& line : policies_.invoice_lines(order, release)) {
    request.lines.push_back({line.line, line.quantity});
  }
  ask(tx, order, erp_of(order), kPostInvoice, release.shipment, to_json(request), release.name,
      {kFindInvoice, to_json(erp::FindInvoice{order.head.sales_order, release.shipment})});
}

// The ERP says that it posted this invoice before, and under which number, but not what is on it.
erp::InvoicePosted Orchestrator::invoice_known_as(const OrderState& order, const ReleaseRecord& release,
                                                  const Answer& reply) {
  const auto refusal = reply.as<erp::Refusal>();
  erp::InvoicePosted invoice;
  invoice.invoice = refusal ? refusal->existing.value_or("") : "";
  invoice.sales_order = order.head.sales_order;
  invoice.shipment = release.shipment;
  invoice.invoiced_on = iso_text(shipped_at(order, release).date);
  invoice.total.currency = Currency(order.head.currency);
  for (const LineRecord& line : order.lines) {
    const Quantity quantity = release.covered(line.line, line.ordered.unit);
    if (quantity.is_zero()) continue;
    const Money amount = extend(line.price, quantity);
    invoice.total += amount;
    invoice.lines.push_back({line.line, quantity, line.price, amount});
  }
  return invoice;
}

void Orchestrator::invoice_posted(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply) {
  if (release.stage != ReleaseStage::shipped) return;
  const auto read = reply.as<erp::InvoicePosted>();
  const erp::InvoicePosted posted = read ? *read : invoice_known_as(order, release, reply);
  release.invoice = posted.invoice;
  if (must_hold_invoice(order, release)) {
    release.held_invoice = to_json(posted);
  } else {
    send_invoice(tx, order, release, posted);
  }
  advance(tx, order, release, ReleaseStage::invoiced);
  settle_order(tx, order);
}

}  // namespace proofload::orchestrator
