#include "contracts/x12/freight_invoice_210.hpp"

#include "contracts/x12/logistics_codec.hpp"

namespace proofload::x12 {
namespace {

void read_freight_heading(SetReader& reader, FreightInvoice210& invoice) {
  invoice.number = reader.required_text(2);
  invoice.shipment = reader.text(3);
  invoice.payment = reader.text(4);
  invoice.weight_unit = reader.text(5);
  invoice.date = reader.required_date(6);
  invoice.due_cents = reader.decimal(7, 0).value_or(0);
  invoice.correction = reader.text(8);
  invoice.delivered = reader.date(9);
  invoice.delivered_qualifier = reader.text(10);
  invoice.carrier = reader.text(11);
}

BilledQuantity210 read_billed(SetReader& reader) {
  BilledQuantity210 billed;
  billed.number = reader.whole(1);
  billed.billed = reader.maybe_quantity(2, 3);
  billed.weight_millionths = reader.decimal(4);
  billed.weight_qualifier = reader.text(5);
  billed.volume = reader.maybe_quantity(6, 7);
  billed.pieces = reader.decimal(8, 0);
  billed.packaging = reader.text(9);
  billed.weight_unit = reader.text(11);
  return billed;
}

FreightCharge210 read_freight_charge(SetReader& reader) {
  return {reader.whole(1),      reader.decimal(2), reader.text(3),
          reader.decimal(4, 0), reader.text(8),    reader.text(12)};
}

void read_into_freight_line(SetReader& reader, FreightLine210& line) {
  switch (reader.id()) {
    case pack("N9"):
      line.references.push_back(read_reference(reader));
      break;
    case pack("L5"):
      line.lading.push_back(read_lading_line(reader));
      break;
    case pack("L0"):
      line.quantities.push_back(read_billed(reader));
      break;
    case pack("L1"):
      line.charges.push_back(read_freight_charge(reader));
      break;
    case pack("K1"):
      read_remarks(reader, line.remarks);
      break;
    default:
      break;
  }
}

void read_into_invoice(SetReader& reader, FreightInvoice210& invoice) {
  switch (reader.id()) {
    case pack("C3"):
      invoice.currency = reader.text(1);
      break;
    case pack("G62"):
      read_scheduled_date(reader, invoice.dates);
      break;
    case pack("K1"):
      read_remarks(reader, invoice.remarks);
      break;
    case pack("N7"):
      invoice.equipment.push_back(read_equipment(reader));
      break;
    case pack("N9"):
      if (invoice.parties.empty()) {
        invoice.references.push_back(read_reference(reader));
        break;
      }
      [[fallthrough]];
    default:
      read_party_segment(reader, invoice.parties, pack("N9"));
      break;
  }
}

void write_freight_line(const FreightLine210& line, Writer& w) {
  w.segment("LX", line.number);
  write_references("N9", line.references, w);
  write_all(line.lading, w);
  for (const BilledQuantity210& b : line.quantities) {
    w.segment("L0", b.number, b.billed, Decimal{b.weight_millionths}, b.weight_qualifier, b.volume,
              Decimal{b.pieces, 0}, b.packaging, "", b.weight_unit);
  }
  for (const FreightCharge210& c : line.charges) {
    w.segment("L1", c.number, Decimal{c.rate_millionths}, c.rate_basis, Decimal{c.cents, 0}, "", "",
              "", c.code, "", "", "", c.description);
  }
  write_remarks(line.remarks, w);
}

}  // namespace

template <>
Result<FreightInvoice210> read(const SetText& set) {
  // Stops, and the orders and consignees below a line, hold references of their own, which the document does not keep.
  enum class Scope { heading, line, elsewhere } scope = Scope::heading;
  SetReader reader(set);
  FreightInvoice210 invoice;
  bool begun = false;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("B3"):
        begun = true;
        read_freight_heading(reader, invoice);
        break;
      case pack("LX"):
        scope = Scope::line;
        invoice.lines.emplace_back();
        invoice.lines.back().number = reader.whole(1).value_or(0);
        break;
      case pack("L3"):
        invoice.totals = read_freight_totals(reader);
        break;
      case pack("S5"):
      case pack("SPO"):
        scope = Scope::elsewhere;
        break;
      default:
        if (scope == Scope::line && reader.id() == pack("N1")) scope = Scope::elsewhere;
        if (scope == Scope::heading) read_into_invoice(reader, invoice);
        if (scope == Scope::line) read_into_freight_line(reader, invoice.lines.back());
        break;
    }
  }
  reader.require(begun, "B3");
  return reader.done(std::move(invoice));
}

void write(const FreightInvoice210& invoice, Writer& w) {
  w.begin_set("210");
  w.segment("B3", "", invoice.number, invoice.shipment, invoice.payment, invoice.weight_unit,
            invoice.date, invoice.due_cents, invoice.correction, invoice.delivered,
            invoice.delivered_qualifier, invoice.carrier);
  if (!invoice.currency.empty()) w.segment("C3", invoice.currency);
  write_references("N9", invoice.references, w);
  write_all(invoice.dates, w);
  write_remarks(invoice.remarks, w);
  write_parties(invoice.parties, "N9", w);
  write_all(invoice.equipment, w);
  for (const FreightLine210& line : invoice.lines) write_freight_line(line, w);
  write_all(invoice.totals, w);
  w.end_set();
}

}  // namespace proofload::x12
