// The 820 and the 846.
#include "tests/contracts/x12/maker.hpp"

namespace proofload::x12 {
namespace {

Adjustment820 adjustment(const Maker& maker) {
  Adjustment820 a{maker.millionths("a", 500), maker.one_of("r", {"01", "59"}), "", ""};
  if (maker.coin("taken")) a.amount_millionths = -a.amount_millionths;
  if (maker.coin("named")) {
    a.reference_qualifier = "CM";
    a.reference = maker.text("ref", 1, 30);
  }
  return a;
}

PaidInvoice820 paid_invoice(const Maker& maker) {
  PaidInvoice820 i;
  i.number = maker.text("number", 1, 30);
  i.action = maker.one_of("action", {"", "PO"});
  i.paid_millionths = maker.millionths("paid", 9'000);
  if (maker.coin("credit")) i.paid_millionths = -*i.paid_millionths;
  if (maker.coin("total")) i.total_millionths = maker.millionths("t", 9'000);
  if (maker.coin("discount")) i.discount_millionths = maker.millionths("d", 90);
  i.references = maker.several("refs", 2, &Maker::reference);
  i.dates = maker.several("dates", 2, &Maker::moment);
  for (std::size_t k = 0; k < maker.count("adjustments", 2); ++k)
    i.adjustments.push_back(adjustment(maker.at("adjustment", k)));
  return i;
}

}  // namespace

Remittance820 Maker::remittance() const {
  Remittance820 r;
  r.handling = one_of("handling", {"C", "D", "I"});
  r.method = one_of("method", {"ACH", "CHK", "FWT"});
  r.format = r.method == "ACH" ? one_of("format", {"CTX", "CCP"}) : "";
  r.date = maybe_date("date");
  if (coin("traced")) {
    r.trace_type = one_of("tt", {"1", "3"});
    r.trace = text("trace", 1, 30);
    if (coin("originated")) r.originator = digits("originator", 10);
  }
  r.currency = one_of("currency", {"", "USD"});
  r.references = several("refs", 2, &Maker::reference);
  r.dates = several("dates", 2, &Maker::moment);
  r.parties = several("parties", 3, &Maker::party);
  for (std::size_t i = 0; i < count("adjustments", 2); ++i) {
    r.adjustments.push_back(adjustment(at("adjustment", i)));
    r.amount_millionths += r.adjustments.back().amount_millionths;
  }
  for (std::size_t i = 0; i < count("invoices", 5); ++i) {
    r.invoices.push_back(paid_invoice(at("invoice", i)));
    r.amount_millionths += *r.invoices.back().paid_millionths;
  }
  return r;
}

InventoryAdvice846 Maker::stock() const {
  InventoryAdvice846 s;
  s.report_type = one_of("type", {"SI", "DD", "MM"});
  s.reference = text("reference", 1, 30);
  s.date = date("date");
  s.time = one_of("time", {"", "0930", "235959"});
  s.dates = several("dates", 3, &Maker::moment);
  s.references = several("refs", 3, &Maker::reference);
  s.parties = several("parties", 3, &Maker::party);
  for (std::size_t i = 0; i < 1 + count("items", 5); ++i) {
    const Maker own = at("item", i);
    StockItem846 item;
    item.id = own.maybe_text("id", 1, 20);
    item.products = {{"VN", own.text("vn", 1, 48)}};
    if (own.coin("upc")) item.products.push_back({"UP", own.checked_digits("up", 12)});
    for (std::size_t k = 0; k < own.count("pids", 2); ++k)
      item.descriptions.push_back(own.at("pid", k).text("t", 1, 80));
    item.dates = own.several("dates", 2, &Maker::moment);
    item.references = own.several("refs", 2, &Maker::reference);
    for (std::size_t k = 0; k < own.count("figures", 3); ++k) {
      const Maker figure = own.at("figure", k);
      item.figures.push_back({figure.one_of("q", {"02", "17", "33", "63"}),
                              {figure.millionths("n", 9'000), Unit(figure.one_of("u", {"EA", "CA"}))},
                              figure.several("dates", 2, &Maker::moment)});
    }
    item.parties = own.several("parties", 2, &Maker::party);
    s.items.push_back(std::move(item));
  }
  return s;
}

}  // namespace proofload::x12
