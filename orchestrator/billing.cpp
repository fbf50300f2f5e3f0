// Invoices, by what they are agreed to be for: a shipment, an order, or what a partner got in a period.
#include <algorithm>
#include <map>
#include <tuple>

#include "contracts/base/check.hpp"
#include "contracts/canonical/document_scope.hpp"
#include "contracts/canonical/sales_tax.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "orchestrator/document_parts.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

// What left late in the period is heard of after it.
constexpr Duration kHeardLate = 15min;

// Of a release whose invoice another one holds.
constexpr std::string_view kWithAnother = "with another";

bool is_unbilled(const ReleaseRecord& release) {
  return release.stage == ReleaseStage::shipped && release.billing.empty();
}

}  // namespace

// The ERP knows of the shipment: its invoice, or the one that it is part of, may be due.
void Orchestrator::shipment_confirmed(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.stage != ReleaseStage::shipped) return;
  const InvoiceScope scope = agreement_of(order).invoice;
  if (scope == InvoiceScope::per_shipment) return post_invoice(tx, {{&order, &release}});
  release.is_confirmed = true;
  book_.save_release(tx, order, release);
  if (scope == InvoiceScope::per_order) bill_order(tx, order);
}

void Orchestrator::bill_order(Transaction& tx, OrderState& order) {
  if (agreement_of(order).invoice != InvoiceScope::per_order || may_ship_more(order)) return;
  Shares shares;
  for (ReleaseRecord& release : order.releases) {
    if (!is_unbilled(release)) continue;
    if (!release.is_confirmed) return;
    shares.push_back({&order, &release});
  }
  post_invoice(tx, shares);
}

// What left is looked at by the next sweep, and when its period is over.
void Orchestrator::await_period(const Transaction& tx, const OrderState& order) {
  if (agreement_of(order).invoice == InvoiceScope::consolidated) to_bill_.put(tx.now(), order.head.key);
}

void Orchestrator::bill_periods(Transaction& tx) {
  std::map<std::tuple<std::string, std::string, Instant>, Shares> periods;  // by partner, ERP and the period's end
  for (const std::string& key : to_bill_.due(tx.now())) {
    OrderState* const order = book_.find(key);
    if (order == nullptr) continue;
    const Agreement& agreed = agreement_of(*order);
    if (agreed.invoice != InvoiceScope::consolidated) continue;
    Instant again = kNever;
    for (ReleaseRecord& release : order->releases) {
      if (!is_unbilled(release)) continue;
      const auto left = parse_iso_instant(release.shipped_at, settings_.epoch);
      const Instant end = invoice_period_end(agreed, left.value_or(tx.now()), settings_.epoch);
      again = std::min(again, end + kHeardLate);
      if (tx.now() < end + kHeardLate || order->head.stage != Stage::booked) continue;
      periods[{order->head.partner, order->head.erp, end}].push_back({order, &release});
    }
    if (again != kNever) to_bill_.put(again, key);
  }
  for (const auto& [period, shares] : periods) {
    const bool all_confirmed = std::all_of(shares.begin(), shares.end(),
                                           [](const Share& share) { return share.release->is_confirmed; });
    if (all_confirmed) post_invoice(tx, shares);
  }
}

void Orchestrator::post_invoice(Transaction& tx, const Shares& shares) {
  if (shares.empty()) return;
  OrderState& first = *shares.front().order;
  const bool alone = shares.size() == 1;
  const std::string name = shares.front().release->shipment + (alone ? "" : "+" + std::to_string(shares.size() - 1));
  std::vector<erp::BilledOrder> billed;
  for (const Share& share : shares) {
    const std::string& sales_order = share.order->head.sales_order;
    if (billed.empty() || billed.back().sales_order != sales_order) billed.push_back({sales_order, {}, {}});
    billed.back().shipments.push_back(share.release->shipment);
    for (const InvoicedLine& line : policies_.invoice_lines(*share.order, *share.release)) {
      billed.back().lines.push_back({line.line, line.quantity});
    }
    if (alone) break;
    share.release->billing = name;
    book_.save_release(tx, *share.order, *share.release);
  }
  erp::PostInvoice request{billed.front().sales_order, name, std::move(billed.front().lines), {}, {}};
  if (!alone) request.shipments = std::move(billed.front().shipments);
  billed.erase(billed.begin());
  if (!billed.empty()) request.others = std::move(billed);
  ask(tx, first, erp_of(first), kPostInvoice, name, to_json(request), alone ? shares.front().release->name : name,
      {kFindInvoice, to_json(erp::FindInvoice{first.head.sales_order, name})});
}

// By the subject of what was asked: a release of the order, or the name of an invoice over several.
Shares Orchestrator::shares_of(OrderState& order, std::string_view subject) {
  if (ReleaseRecord* release = order.release(subject)) return {{&order, release}};
  Shares shares;
  for (auto& [key, each] : book_.open()) {
    if (each.head.partner != order.head.partner) continue;
    for (ReleaseRecord& release : each.releases) {
      if (release.billing == subject) shares.push_back({&each, &release});
    }
  }
  return shares;
}

// The ERP says that it posted this invoice before, and under which number, but not what is on it.
erp::InvoicePosted Orchestrator::invoice_known_as(const Shares& shares, const Answer& reply) {
  const auto refusal = reply.as<erp::Refusal>();
  const Share& first = shares.front();
  erp::InvoicePosted invoice;
  invoice.invoice = refusal ? refusal->existing.value_or("") : "";
  invoice.sales_order = first.order->head.sales_order;
  invoice.shipment = first.release->shipment;
  invoice.invoiced_on = iso_text(shipped_at(*first.order, *first.release).date);
  invoice.total.currency = Currency(first.order->head.currency);
  const SalesTax& tax = agreement_of(*first.order).tax;
  const auto tax_of = [&](const Money& amount) {
    const bool is_said = tax.rate.numerator != 0 && tax.rounding == TaxRounding::line;
    return is_said ? std::optional(canonical::tax_on(amount, tax.rate)) : std::nullopt;
  };
  std::vector<Money> amounts;
  for (const Share& share : shares) {
    std::vector<erp::InvoiceLine>* into = &invoice.lines;
    if (share.order != first.order) {
      if (!invoice.others) invoice.others.emplace();
      into = &invoice.others->emplace_back(erp::InvoicedOrder{share.order->head.sales_order, {}}).lines;
    }
    for (const LineRecord& line : share.order->lines) {
      const Quantity quantity = share.release->covered(line.line, line.ordered.unit);
      if (quantity.is_zero()) continue;
      const Money amount = extend(line.price, quantity);
      invoice.total += amount;
      amounts.push_back(amount);
      into->push_back({line.line, quantity, line.price, amount, tax_of(amount)});
    }
  }
  if (tax.rate.numerator != 0 && !amounts.empty()) {
    invoice.tax = canonical::tax_on(amounts, tax);
    invoice.total += *invoice.tax;
  }
  return invoice;
}

void Orchestrator::invoice_posted(Transaction& tx, const Shares& shares, const Answer& reply) {
  if (shares.empty() || shares.front().release->stage != ReleaseStage::shipped) return;
  const auto read = reply.as<erp::InvoicePosted>();
  erp::InvoicePosted posted = read ? *read : invoice_known_as(shares, reply);
  policies_.settle_tax(posted, agreement_of(*shares.front().order).tax);
  const bool waits = must_hold_invoice(shares);
  if (!waits) send_invoice(tx, shares, posted);
  for (const Share& share : shares) {
    share.release->invoice = posted.invoice;
    if (waits) share.release->held_invoice = &share == &shares.front() ? to_json(posted) : std::string(kWithAnother);
    advance(tx, *share.order, *share.release, ReleaseStage::invoiced);
  }
  may_come_back(tx, shares, posted);
  for (const Share& share : shares) settle_order(tx, *share.order);
}

void Orchestrator::send_invoice(Transaction& tx, const Shares& shares, const erp::InvoicePosted& posted) {
  const Share& first = shares.front();
  const HeadRecord& head = first.order->head;
  const bool is_of_one = !posted.others;
  x12::Invoice810 invoice;
  invoice.number = posted.invoice;
  invoice.date = parse_iso_date(posted.invoiced_on).value_or(Date{});
  if (is_of_one) {
    invoice.order_date = date_from(head.ordered_on);
    invoice.order_number = head.purchase_order;
    invoice.release = head.order_release;
  }
  invoice.currency = head.currency;
  if (is_of_one) {
    for (const Share& share : shares) invoice.references.push_back({"BM", share.release->shipment, ""});
    invoice.parties.push_back(ship_to_of(head));
  }
  const SalesTax& tax = agreement_of(*first.order).tax;
  const auto say = [&](OrderState& order, const std::vector<erp::InvoiceLine>& lines) {
    for (const erp::InvoiceLine& line : lines) {
      const LineRecord* known = order.line(line.line);
      if (known == nullptr) continue;
      x12::InvoiceLine810 said;
      said.item.id = line_id(*known);
      said.item.quantity = in_buyers_unit(*known, line.quantity);
      const UnitPrice price = priced_in(said.item.quantity.unit, line.price, in_buyers_unit(*known, line.price.basis));
      said.item.price_millionths = price.millionths;
      said.item.price_basis = basis_code(price.basis);
      said.item.products = products_of(*known, order.instead_of(line.line));
      if (line.tax) said.taxes.push_back(taxed(*line.tax, tax.rate));
      if (!is_of_one) said.references.push_back({"PO", order.head.purchase_order, ""});
      invoice.lines.push_back(std::move(said));
    }
  };
  say(*first.order, posted.lines);
  for (const erp::InvoicedOrder& other : posted.others.value_or(std::vector<erp::InvoicedOrder>{})) {
    const auto of = std::find_if(shares.begin(), shares.end(), [&](const Share& share) {
      return share.order->head.sales_order == other.sales_order;
    });
    if (of != shares.end()) say(*of->order, other.lines);
  }
  if (posted.tax && tax.rounding == TaxRounding::document) invoice.taxes.push_back(taxed(*posted.tax, tax.rate));
  invoice.total_cents = posted.total.minor;
  gateway_.send(tx, partner_of(*first.order), "810:" + head.key + ":" + posted.invoice, head.key, "IN",
                [&](x12::Writer& writer) { write(invoice, writer); });
}

bool Orchestrator::must_hold_invoice(const Shares& shares) const {
  return std::any_of(shares.begin(), shares.end(), [&](const Share& share) {
    const bool lacks_notice = !share.release->notice_sent || gateway_.awaits_acknowledgement(share.release->notice);
    return policies_.holds_invoice(agreement_of(*share.order), lacks_notice);
  });
}

void Orchestrator::send_held_invoice(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.held_invoice.empty() || release.held_invoice == kWithAnother) return;
  const Shares shares = release.billing.empty() ? Shares{{&order, &release}} : shares_of(order, release.billing);
  if (must_hold_invoice(shares)) return;
  const auto posted = erp::from_json<erp::InvoicePosted>(parser_, release.held_invoice);
  CHECK(posted.has_value(), "an invoice that we kept");
  for (const Share& share : shares) {
    share.release->held_invoice.clear();
    book_.save_release(tx, *share.order, *share.release);
  }
  send_invoice(tx, shares, *posted);
}

void Orchestrator::documents_settled(Transaction& tx) {
  for (const SettledDocument& document : gateway_.take_settled()) {
    OrderState* order = book_.find(document.order);
    if (order == nullptr) continue;
    if (ReleaseRecord* release = document.accepted ? ordered_by(*order, document.id) : nullptr) {
      warehouse_order_accepted(tx, *order, *release);
      continue;
    }
    if (document.accepted) tender_received(tx, *order, document.id);
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
