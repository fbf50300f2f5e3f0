// What the partner is told: 855, 856 and 810, as its agreement wants them.
#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

Date date_from(const std::string& compact) { return parse_date(compact).value_or(Date{}); }

x12::NamedParty ship_to_of(const HeadRecord& head) {
  x12::NamedParty party;
  party.role = "ST";
  party.id_qualifier = head.ship_to_qualifier.empty() ? "92" : head.ship_to_qualifier;
  party.id = head.ship_to_code;
  return party;
}

// `price`, whose basis is `buyers_basis` in the buyer's unit, as it is said beside a quantity in that unit: a part of a
// case is counted by the piece, and so is its price.
UnitPrice priced_in(Unit unit, const UnitPrice& price, const Quantity& buyers_basis) {
  if (buyers_basis.unit == unit || price.basis.unit != unit) return {price.millionths, price.currency, buyers_basis};
  return {price.millionths * Quantity::kOne / price.basis.millionths, price.currency, {Quantity::kOne, unit}};
}

std::string notice_id(const OrderState& order, const ReleaseRecord& release) {
  return "856:" + order.head.key + ":" + release.shipment;
}

}  // namespace

void Orchestrator::send_response(Transaction& tx, OrderState& order) {
  if (order.head.response_sent) return;
  order.head.response_sent = true;
  book_.save_head(tx, order);
  for (LineRecord& line : order.lines) {
    for (const ReleaseRecord& release : order.releases) line.accepted += release.covered(line.line, line.ordered.unit);
    if (!line.accepted.is_zero()) book_.save_line(tx, order, line);
  }
  const Partner& partner = partner_of(order);
  if (agreement_of(order).po_response == PoResponse::none) return;
  x12::Acknowledgment855 answer;
  answer.order_number = order.head.purchase_order;
  answer.order_date = date_from(order.head.ordered_on);
  answer.release = order.head.order_release;
  answer.sales_order = order.head.sales_order;
  answer.date = on_partners_clock(order, tx.now()).date;
  bool all = true;
  bool any = false;
  for (const LineRecord& line : order.lines) {
    x12::AnswerLine855 said;
    const Quantity ordered = in_buyers_unit(line, line.ordered);
    said.item.id = line_id(line);
    said.item.quantity = ordered;
    if (line.price.millionths > 0) said.item.price_millionths = line.price.millionths;
    said.item.products = products_of(line);
    const Quantity refused = line.ordered - line.accepted;
    const bool keeps = agreement_of(order, line).backorder == Backorder::keep;
    if (!line.accepted.is_zero()) {
      said.statuses.push_back({.status = refused.is_zero() ? "IA" : "IQ", .quantity = in_buyers_unit(line, line.accepted)});
    }
    if (!refused.is_zero() || line.ordered.is_zero()) {
      said.statuses.push_back({.status = keeps ? "IB" : "IR", .quantity = in_buyers_unit(line, refused)});
    }
    all &= refused.is_zero() && !line.ordered.is_zero();
    any |= !line.accepted.is_zero() || keeps;
    answer.lines.push_back(std::move(said));
  }
  answer.type = all ? "AD" : any ? "AC" : "RD";
  gateway_.send(tx, partner, "855:" + order.head.key, order.head.key, "PR",
                [&](x12::Writer& writer) { write(answer, writer); });
}

void Orchestrator::send_notice(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.notice_sent) return;
  release.notice_sent = true;
  book_.save_release(tx, order, release);
  if (agreement_of(order).asn == AsnScope::none) return;
  const auto is_of_release = [&](const CartonRecord& carton) { return carton.release == release.name; };
  const LocalTime now = on_partners_clock(order, tx.now());
  const LocalTime shipped = shipped_at(order, release);
  x12::ShipNotice856 notice;
  notice.shipment = release.shipment;
  notice.date = now.date;
  notice.time = clock_text(now);

  x12::Level856 shipment{.id = 1, .parent = 0, .code = "S"};
  shipment.lading.push_back({.packaging = "CTN", .count = std::count_if(order.cartons.begin(), order.cartons.end(),
                                                                             is_of_release)});
  const bool by_truck = !release.load.bill_of_lading.empty();
  shipment.routing.push_back({.sequence = "B",
                              .id_qualifier = "2",
                              .carrier = by_truck ? release.load.holder().scac : "PARC",
                              .mode = by_truck ? "M" : "U"});
  shipment.references.push_back({"BM", by_truck ? release.load.bill_of_lading : release.shipment, ""});
  shipment.dates.push_back({"011", shipped.date, clock_text(shipped), ""});
  shipment.parties.push_back(ship_to_of(order.head));
  notice.levels.push_back(std::move(shipment));

  x12::Level856 of_order{.id = 2, .parent = 1, .code = "O"};
  of_order.order = x12::OrderReference856{order.head.purchase_order, order.head.order_release,
                                          date_from(order.head.ordered_on)};
  notice.levels.push_back(std::move(of_order));

  int next = 3;
  for (const CartonRecord& carton : order.cartons) {
    if (!is_of_release(carton)) continue;
    const int carton_id = next++;
    x12::Level856 pack{.id = carton_id, .parent = 2, .code = "P"};
    pack.marks.push_back({"GM", "00" + carton.sscc});
    if (!by_truck && !carton.tracking.empty()) pack.marks.push_back({"CP", carton.tracking});
    notice.levels.push_back(std::move(pack));
    for (const CartonLine& packed : carton.lines) {
      const LineRecord* line = order.line(packed.line);
      if (line == nullptr) continue;
      x12::Level856 item{.id = next++, .parent = carton_id, .code = "I"};
      item.line_id = line_id(*line);
      item.products = products_of(*line);
      item.item = x12::ShippedItem856{in_buyers_unit(*line, packed.quantity), std::nullopt, ""};
      notice.levels.push_back(std::move(item));
    }
  }
  gateway_.send(tx, partner_of(order), notice_id(order, release), order.head.key, "SH",
                [&](x12::Writer& writer) { write(notice, writer); });
}

void Orchestrator::send_invoice(Transaction& tx, OrderState& order, const ReleaseRecord& release,
                                const erp::InvoicePosted& posted) {
  x12::Invoice810 invoice;
  invoice.number = posted.invoice;
  invoice.date = parse_iso_date(posted.invoiced_on).value_or(Date{});
  invoice.order_date = date_from(order.head.ordered_on);
  invoice.order_number = order.head.purchase_order;
  invoice.release = order.head.order_release;
  invoice.currency = order.head.currency;
  invoice.references.push_back({"BM", release.shipment, ""});
  invoice.parties.push_back(ship_to_of(order.head));
  for (const erp::InvoiceLine& line : posted.lines) {
    const LineRecord* known = order.line(line.line);
    if (known == nullptr) continue;
    x12::InvoiceLine810 said;
    said.item.id = line_id(*known);
    said.item.quantity = in_buyers_unit(*known, line.quantity);
    const UnitPrice price = priced_in(said.item.quantity.unit, line.price, in_buyers_unit(*known, line.price.basis));
    said.item.price_millionths = price.millionths;
    said.item.price_basis = basis_code(price.basis);
    said.item.products = products_of(*known);
    invoice.lines.push_back(std::move(said));
  }
  invoice.total_cents = posted.total.minor;
  gateway_.send(tx, partner_of(order), "810:" + order.head.key + ":" + posted.invoice, order.head.key, "IN",
                [&](x12::Writer& writer) { write(invoice, writer); });
}

bool Orchestrator::must_hold_invoice(const OrderState& order, const ReleaseRecord& release) const {
  return policies_.holds_invoice(agreement_of(order), gateway_.awaits_acknowledgement(notice_id(order, release)));
}

void Orchestrator::send_held_invoice(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.held_invoice.empty() || must_hold_invoice(order, release)) return;
  const auto posted = erp::from_json<erp::InvoicePosted>(parser_, release.held_invoice);
  CHECK(posted.has_value(), "an invoice that we kept");
  release.held_invoice.clear();
  book_.save_release(tx, order, release);
  send_invoice(tx, order, release, *posted);
}

void Orchestrator::send_held_invoices(Transaction& tx) {
  for (const std::string& key : gateway_.take_settled()) {
    OrderState* order = book_.find(key);
    if (order == nullptr) continue;
    bool has_sent = false;
    for (ReleaseRecord& release : order->releases) {
      if (release.held_invoice.empty()) continue;
      send_held_invoice(tx, *order, release);
      has_sent = true;
    }
    if (has_sent) forget_if_finished(tx, *order);
  }
}

}  // namespace proofload::orchestrator
