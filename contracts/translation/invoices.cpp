// INVOIC: an invoice, or a credit note.
#include <algorithm>

#include "contracts/base/money.hpp"
#include "contracts/translation/codes.hpp"
#include "contracts/translation/messages.hpp"
#include "contracts/translation/parts.hpp"

namespace proofload::translation {
namespace {

using edifact::MessageReader;
using edifact::Writer;

constexpr std::int64_t kMillionthsACent = 10'000;

std::string invoice_code(std::string_view type) {
  return type == "CR" ? "381" : type == "DI" ? "383" : "380";
}

std::int64_t price_basis_units(std::string_view code) {
  return code == "HP" ? 100 : code == "TP" ? 1000 : 1;
}

// Of the line, in millionths; nothing is said of one without a price.
std::optional<std::int64_t> amount_of_line(const x12::LineItem& item) {
  if (!item.price_millionths) return std::nullopt;
  const UnitPrice price{*item.price_millionths, kDollar, Quantity::of(price_basis_units(item.price_basis), item.quantity.unit)};
  const auto amount = try_extend(price, item.quantity);
  if (!amount) return std::nullopt;
  return amount->minor * kMillionthsACent;
}

void put_tax(const x12::Tax& tax, std::string_view amount, Writer& w) {
  const std::string rate = tax.percent_millionths ? decimal_of(*tax.percent_millionths) : "";
  w.segment("TAX", {"7", to_edifact(CodeList::tax, tax.type), "", "", {"", "", "", rate}});
  if (tax.amount_millionths) put_amount(amount, *tax.amount_millionths, w);
}

void put_invoiced(const x12::InvoiceLine810& line, std::size_t place, Writer& w) {
  put_item(line.item, place, "", w);
  put_quantity("47", line.item.quantity, w);
  if (const auto amount = amount_of_line(line.item)) put_amount("203", *amount, w);
  put_price(line.item, w);
  for (const x12::Reference& reference : line.references) {
    put_reference(reference.qualifier == "PO" ? "ON" : reference.qualifier, reference.value, w);
  }
  put_line_id(line.item, w);
  for (const x12::Tax& tax : line.taxes) put_tax(tax, "124", w);
}

std::int64_t tax_of(const x12::Invoice810& invoice) {
  std::int64_t sum = 0;
  const auto add = [&](const std::vector<x12::Tax>& taxes) {
    for (const x12::Tax& tax : taxes) sum += tax.amount_millionths.value_or(0);
  };
  add(invoice.taxes);
  for (const x12::InvoiceLine810& line : invoice.lines) add(line.taxes);
  return sum;
}

void put_totals(const x12::Invoice810& invoice, Writer& w) {
  std::int64_t lines = 0;
  for (const x12::InvoiceLine810& line : invoice.lines) lines += amount_of_line(line.item).value_or(0);
  put_amount("77", invoice.total_cents * kMillionthsACent, w);
  put_amount("79", lines, w);
  put_amount("125", lines, w);
  put_amount("176", tax_of(invoice), w);
  for (const x12::Tax& tax : invoice.taxes) put_tax(tax, "124", w);
}

void get_into_invoice_head(MessageReader& reader, x12::Invoice810& invoice) {
  if (reader.is("DTM", "137")) {
    if (const auto stamp = reader.stamp()) invoice.date = stamp->date;
  } else if (reader.is("DTM", "171")) {
    if (const auto stamp = reader.stamp()) invoice.order_date = stamp->date;
  } else if (reader.tag() == "DTM") {
    get_moment(reader, invoice.dates);
  } else if (reader.is("RFF", "ON")) {
    invoice.order_number = reader.text(1, 2);
  } else if (reader.is("RFF", "RE")) {
    invoice.release = reader.text(1, 2);
  } else if (reader.tag() == "RFF") {
    invoice.references.push_back({to_x12(CodeList::reference, reader.text(1)), reader.text(1, 2), ""});
  } else if (reader.tag() == "NAD") {
    get_party(reader, invoice.parties);
  } else if (reader.is("CUX", "2")) {
    invoice.currency = reader.text(1, 2);
  }
}

// False: another segment.
bool get_into_taxes(MessageReader& reader, std::vector<x12::Tax>& taxes) {
  if (reader.is("TAX", "7")) {
    x12::Tax& tax = taxes.emplace_back();
    tax.type = to_x12(CodeList::tax, reader.text(2));
    tax.percent_millionths = reader.millionths(5, 4);
    return true;
  }
  if (!reader.is("MOA", "124") || taxes.empty()) return false;
  taxes.back().amount_millionths = reader.millionths(1, 2);
  return true;
}

}  // namespace

void write(const x12::Invoice810& invoice, const std::string& reference, Writer& w) {
  w.begin_message("INVOIC", reference);
  w.segment("BGM", {invoice_code(invoice.type), invoice.number, "9"});
  put_day("137", invoice.date, w);
  put_moments(invoice.dates, w);
  put_reference("ON", invoice.order_number, w);
  if (invoice.order_date && !invoice.order_number.empty()) put_day("171", *invoice.order_date, w);
  put_reference("RE", invoice.release, w);
  for (const x12::Reference& each : invoice.references) put_reference(each.qualifier, each.value, w);
  put_parties(invoice.parties, w);
  put_currency(invoice.currency, "4", w);
  std::size_t place = 0;
  for (const x12::InvoiceLine810& line : invoice.lines) put_invoiced(line, ++place, w);
  w.segment("UNS", {"S"});
  w.segment("CNT", {{"2", std::to_string(invoice.lines.size())}});
  put_totals(invoice, w);
  w.end_message();
}

Result<x12::Invoice810> read_invoic(const MessageText& text) {
  MessageReader reader(text);
  x12::Invoice810 invoice;
  bool begun = false, in_summary = false, has_total = false;
  while (reader.next()) {
    if (reader.tag() == "UNS") {
      in_summary = true;
    } else if (in_summary) {
      if (get_into_taxes(reader, invoice.taxes) || !reader.is("MOA", "77")) continue;
      has_total = true;
      invoice.total_cents = reader.millionths(1, 2).value_or(0) / kMillionthsACent;
    } else if (!invoice.lines.empty() || reader.tag() == "LIN") {
      if (reader.tag() == "LIN") invoice.lines.emplace_back();
      x12::InvoiceLine810& line = invoice.lines.back();
      if (get_into_item(reader, line.item) || get_into_taxes(reader, line.taxes)) continue;
      if (reader.is("QTY", "47")) line.item.quantity = get_quantity(reader);
      if (reader.is("RFF", "ON")) line.references.push_back({"PO", reader.text(1, 2), ""});
    } else if (reader.tag() == "BGM") {
      begun = true;
      const std::string code = reader.text(1);
      invoice.type = code == "381" ? "CR" : code == "383" ? "DI" : "";
      invoice.number = reader.required_text(2);
    } else {
      get_into_invoice_head(reader, invoice);
    }
  }
  reader.require(begun, "BGM");
  reader.require(has_total, "the MOA 77");
  return reader.done(std::move(invoice));
}

}  // namespace proofload::translation
