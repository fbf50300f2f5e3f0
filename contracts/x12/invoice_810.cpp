#include "contracts/x12/invoice_810.hpp"

#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {
namespace {

enum class InvoiceScope { header, party, line, elsewhere, summary };

void read_heading(SetReader& reader, Invoice810& invoice) {
  invoice.date = reader.required_date(1);
  invoice.number = reader.required_text(2);
  invoice.order_date = reader.date(3);
  invoice.order_number = reader.text(4);
  invoice.release = reader.text(5);
  invoice.type = reader.text(7);
}

void read_header(SetReader& reader, Invoice810& invoice) {
  switch (reader.id()) {
    case pack("CUR"):
      invoice.currency = reader.text(2);
      break;
    case pack("REF"):
      invoice.references.push_back(read_reference(reader));
      break;
    case pack("ITD"):
      invoice.terms.push_back(read_terms(reader));
      break;
    case pack("DTM"):
      read_moment(reader, invoice.dates);
      break;
    default:
      break;
  }
}

// TXI below a SAC belongs to the charge, which the document does not split further.
void read_line(SetReader& reader, InvoiceLine810& line) {
  switch (reader.id()) {
    case pack("TXI"):
      if (line.charges.empty()) line.taxes.push_back(read_tax(reader));
      break;
    case pack("REF"):
      line.references.push_back(read_reference(reader));
      break;
    case pack("SAC"):
      line.charges.push_back(read_charge(reader));
      break;
    default:
      read_into_item(reader, line.item.descriptions, line.item.pack);
      break;
  }
}

void read_summary(SetReader& reader, Invoice810& invoice) {
  switch (reader.id()) {
    case pack("TDS"):
      invoice.total_cents = reader.decimal(1, 0).value_or(0);
      invoice.discountable_cents = reader.decimal(2, 0);
      break;
    case pack("TXI"):
      if (invoice.charges.empty()) invoice.taxes.push_back(read_tax(reader));
      break;
    case pack("SAC"):
      invoice.charges.push_back(read_charge(reader));
      break;
    default:
      break;
  }
}

InvoiceScope invoice_scope_after(std::uint32_t id, InvoiceScope scope) {
  const bool in_line = scope == InvoiceScope::line || scope == InvoiceScope::elsewhere;
  switch (id) {
    case pack("IT1"):
      return InvoiceScope::line;
    case pack("TDS"):
      return InvoiceScope::summary;
    case pack("N1"):
      return in_line ? InvoiceScope::elsewhere : InvoiceScope::party;
    case pack("ITD"):
    case pack("FOB"):
      return scope == InvoiceScope::party ? InvoiceScope::header : scope;
    case pack("DTM"):
      return scope == InvoiceScope::party ? InvoiceScope::header : scope;
    // The loops that the document does not keep.
    case pack("SLN"):
    case pack("LM"):
    case pack("V1"):
    case pack("FA1"):
      return in_line ? InvoiceScope::elsewhere : scope;
    default:
      return scope;
  }
}

}  // namespace

template <>
Result<Invoice810> read(const SetText& set) {
  SetReader reader(set);
  Invoice810 invoice;
  InvoiceScope scope = InvoiceScope::header;
  bool begun = false, totalled = false, in_other = false;
  while (reader.next()) {
    const std::uint32_t id = reader.id();
    scope = invoice_scope_after(id, scope);
    if (id == pack("BIG")) {
      begun = true;
      read_heading(reader, invoice);
    } else if (scope == InvoiceScope::header) {
      // DTM below V1 is the vessel's.
      in_other = in_other || id == pack("V1") || id == pack("N9");
      if (!in_other) read_header(reader, invoice);
    } else if (scope == InvoiceScope::party) {
      read_into_parties(reader, invoice.parties);
    } else if (scope == InvoiceScope::line) {
      if (id == pack("IT1")) {
        invoice.lines.push_back({.item = read_line_item(reader)});
      } else {
        read_line(reader, invoice.lines.back());
      }
    } else if (scope == InvoiceScope::summary) {
      totalled = totalled || id == pack("TDS");
      read_summary(reader, invoice);
    }
  }
  reader.require(begun, "BIG");
  reader.require(totalled, "TDS");
  return reader.done(std::move(invoice));
}

void write(const Invoice810& invoice, Writer& w) {
  w.begin_set("810");
  w.segment("BIG", invoice.date, invoice.number, invoice.order_date, invoice.order_number,
            invoice.release, "", invoice.type);
  write_currency(invoice.currency, "SE", w);
  write_all(invoice.references, w);
  write_all(invoice.parties, w);
  write_all(invoice.terms, w);
  write_all(invoice.dates, w);
  for (const InvoiceLine810& line : invoice.lines) {
    write_line_item("IT1", line.item, w);
    write_all(line.taxes, w);
    write_item_details(line.item.descriptions, line.item.pack, w);
    write_all(line.references, w);
    write_all(line.charges, w);
  }
  w.segment("TDS", invoice.total_cents, Decimal{invoice.discountable_cents, 0});
  write_all(invoice.taxes, w);
  write_all(invoice.charges, w);
  w.segment("CTT", std::int64_t(invoice.lines.size()));
  w.end_set();
}

}  // namespace proofload::x12
