// What may come back is credited: once, as much as came, at the price that was invoiced; and the partner is told.
#include <algorithm>

#include "contracts/canonical/sales_tax.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "orchestrator/document_parts.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

// Why the ERP does not credit, in the desk's words.
std::string credit_refusal_cause(std::string_view error) {
  if (error == "closed") return "sales_order_closed";
  if (error == "bad_price") return "price_differs";
  return "refused";
}

}  // namespace

UnitPrice Orchestrator::credited_price(Transaction& tx, const HeadRecord& head, const ReturnableLine& line) const {
  const auto listed = settings_.prices.find(line.line.item);
  const Date today = agreement_of(head).zone.date(tx.now(), settings_.epoch);
  return policies_.credit_price(line.price, listed == settings_.prices.end() ? line.price : listed->second.on(today, line.price.currency));
}

void Orchestrator::post_credit(Transaction& tx, ReturnableRecord& record, GoodsBack& back) {
  erp::PostCredit request{record.head.sales_order, back.number, record.invoice, {}};
  for (const ReturnedLine& each : back.lines) {
    ReturnableLine& line = *record.line(each.line);
    line.returned += each.quantity;
    request.lines.push_back(
        {each.line, policies_.credited(line.invoiced, each.quantity), credited_price(tx, record.head, line)});
  }
  back.stage = ReturnStage::at_erp;
  returns_.save(tx, record);
  Operation operation;
  operation.id = std::string(kPostCredit.text()) + ":" + record.release + "/" + back.number;
  operation.system = record.head.erp.empty() ? std::string(settings_.erps.front().text()) : record.head.erp;
  operation.type = kPostCredit.text();
  operation.order = record.head.key;
  operation.subject = record.release + "\n" + back.number;
  operation.body = to_json(request);
  outbox_.ask(tx, std::move(operation));
}

void Orchestrator::credit_settled(Transaction& tx, const Operation& operation, const Answer& reply, bool is_done) {
  const std::string_view subject = operation.subject;
  const std::size_t cut = subject.find('\n');
  ReturnableRecord* record = returns_.find(subject.substr(0, cut));
  GoodsBack* back = record == nullptr ? nullptr : record->find(subject.substr(cut + 1));
  if (back == nullptr || back->stage != ReturnStage::at_erp) return;
  const auto refusal = reply.as<erp::Refusal>();
  if (!is_done) {
    for (const ReturnedLine& each : back->lines) {
      ReturnableLine& line = *record->line(each.line);
      line.returned = line.returned - each.quantity;
    }
    return refuse_return(tx, *record, *back, credit_refusal_cause(refusal ? refusal->error : ""),
                         "is refused by the ERP: " + (refusal ? refusal->message : "it does not say why"));
  }
  const auto read = reply.as<erp::CreditPosted>();
  const erp::CreditPosted posted = read ? *read : credit_known_as(tx, *record, *back, reply);
  back->credit = posted.credit;
  back->stage = ReturnStage::credited;
  returns_.save(tx, *record);
  send_credit(tx, *record, *back, posted);
}

// The ERP says that it posted this credit before, and under which number, but not what is on it.
erp::CreditPosted Orchestrator::credit_known_as(Transaction& tx, ReturnableRecord& record, const GoodsBack& back,
                                                const Answer& reply) const {
  const Agreement& agreed = agreement_of(record.head);
  const auto refusal = reply.as<erp::Refusal>();
  erp::CreditPosted posted;
  posted.credit = refusal ? refusal->existing.value_or("") : "";
  posted.credited_on = iso_text(agreed.zone.date(tx.now(), settings_.epoch));
  posted.total.currency = Currency(record.head.currency);
  std::vector<Money> amounts;
  for (const ReturnedLine& each : back.lines) {
    const ReturnableLine& line = *record.line(each.line);
    const Quantity quantity = policies_.credited(line.invoiced, each.quantity);
    const UnitPrice price = credited_price(tx, record.head, line);
    erp::InvoiceLine& said = posted.lines.emplace_back(erp::InvoiceLine{each.line, quantity, price, extend(price, quantity), {}});
    if (agreed.tax.rate.numerator != 0 && agreed.tax.rounding == TaxRounding::line) {
      said.tax = canonical::tax_on(said.amount, agreed.tax.rate);
    }
    amounts.push_back(said.amount);
    posted.total += said.amount;
  }
  if (agreed.tax.rate.numerator != 0 && !amounts.empty()) {
    posted.tax = canonical::tax_on(amounts, agreed.tax);
    posted.total += *posted.tax;
  }
  return posted;
}

void Orchestrator::send_credit(Transaction& tx, ReturnableRecord& record, const GoodsBack& back,
                               const erp::CreditPosted& credit) {
  const HeadRecord& head = record.head;
  const Partner* partner = gateway_.partner_named(head.partner);
  const SalesTax& tax = agreement_of(head).tax;
  x12::Invoice810 document;
  document.number = credit.credit;
  document.date = parse_iso_date(credit.credited_on).value_or(Date{});
  document.type = "CR";
  document.order_date = date_from(head.ordered_on);
  document.order_number = head.purchase_order;
  document.release = head.order_release;
  document.currency = head.currency;
  document.references.push_back({"IV", record.invoice, ""});
  document.references.push_back({"RZ", back.number, ""});
  document.parties.push_back(ship_to_of(head));
  for (const erp::InvoiceLine& line : credit.lines) {
    const ReturnableLine* known = record.line(line.line);
    if (known == nullptr) continue;
    x12::InvoiceLine810 said;
    said.item.id = line_id(known->line);
    said.item.quantity = in_buyers_unit(known->line, line.quantity);
    const UnitPrice price = priced_in(said.item.quantity.unit, line.price, in_buyers_unit(known->line, line.price.basis));
    said.item.price_millionths = price.millionths;
    said.item.price_basis = basis_code(price.basis);
    said.item.products = products_of(known->line, known->instead);
    if (line.tax) said.taxes.push_back(taxed(*line.tax, tax.rate));
    document.lines.push_back(std::move(said));
  }
  if (credit.tax && tax.rounding == TaxRounding::document) document.taxes.push_back(taxed(*credit.tax, tax.rate));
  document.total_cents = credit.total.minor;
  gateway_.send(tx, *partner, "810:" + head.key + ":" + credit.credit, head.key, "IN",
                [&](x12::Writer& writer) { write(document, writer); });
}

}  // namespace proofload::orchestrator
