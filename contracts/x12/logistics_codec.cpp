#include "contracts/x12/logistics_codec.hpp"

namespace proofload::x12 {
namespace {

// The unit stands before the number.
std::optional<Quantity> unit_first(SetReader& reader, std::size_t unit) {
  return reader.maybe_quantity(unit + 1, unit);
}

}  // namespace

void read_scheduled_date(SetReader& reader, std::vector<ScheduledDate>& into) {
  if (const auto date = reader.date(2))
    into.push_back({reader.text(1), *date, reader.text(3), reader.text(4), reader.text(5)});
}

Note read_note(SetReader& reader) {
  return {reader.text(1), reader.text(2)};
}

LadingWeight read_lading_weight(SetReader& reader) {
  LadingWeight weight;
  weight.qualifier = reader.text(1);
  weight.weight = unit_first(reader, 2);
  weight.handling_units = reader.decimal(4, 0);
  weight.pieces = reader.decimal(5, 0);
  weight.volume = unit_first(reader, 6);
  return weight;
}

OrderLading read_order_lading(SetReader& reader) {
  OrderLading order;
  order.reference = reader.text(1);
  order.purchase_order = reader.text(2);
  order.other_reference = reader.text(3);
  order.pieces = unit_first(reader, 4);
  order.weight = unit_first(reader, 6);
  order.volume = unit_first(reader, 8);
  return order;
}

LadingLine read_lading_line(SetReader& reader) {
  return {reader.whole(1), reader.text(2), reader.text(3), reader.text(4), reader.text(5)};
}

FreightTotals read_freight_totals(SetReader& reader) {
  FreightTotals totals;
  totals.weight_millionths = reader.decimal(1);
  totals.weight_qualifier = reader.text(2);
  totals.rate_millionths = reader.decimal(3);
  totals.rate_basis = reader.text(4);
  totals.charge_cents = reader.decimal(5, 0);
  totals.volume = reader.maybe_quantity(9, 10);
  totals.pieces = reader.decimal(11, 0);
  totals.weight_unit = reader.text(12);
  return totals;
}

InterlineCarrier read_interline_carrier(SetReader& reader) {
  return {reader.text(1), reader.text(2), reader.text(3), reader.text(4), reader.text(5)};
}

Beginning read_beginning(SetReader& reader) {
  Beginning beginning;
  beginning.purpose = reader.text(1);
  beginning.number = reader.required_text(2);
  beginning.date = reader.required_date(3);
  beginning.time = reader.text(4);
  beginning.time_code = reader.text(5);
  beginning.answers = reader.text(6);
  beginning.action = reader.text(8);
  return beginning;
}

Equipment read_equipment(SetReader& reader) {
  return {reader.text(1), reader.text(2), reader.text(11)};
}

void read_remarks(SetReader& reader, std::vector<std::string>& into) {
  for (std::size_t i = 1; i <= 2; ++i) {
    if (reader.has(i)) into.push_back(reader.text(i));
  }
}

bool read_party_segment(SetReader& reader, std::vector<NamedParty>& into,
                        std::uint32_t reference_segment) {
  if (reader.id() == pack("N1")) {
    into.push_back(read_party(reader));
    return true;
  }
  return !into.empty() && read_into_party(reader, into.back(), reference_segment);
}

void write(const ScheduledDate& d, Writer& w) {
  w.segment("G62", d.qualifier, d.date, d.time_qualifier, d.time, d.time_code);
}

void write(const Note& n, Writer& w) {
  w.segment("NTE", n.code, n.text);
}

void write(const LadingWeight& l, Writer& w) {
  w.segment("AT8", l.qualifier, UnitFirst{l.weight}, Decimal{l.handling_units, 0},
            Decimal{l.pieces, 0}, UnitFirst{l.volume});
}

void write(const OrderLading& o, Writer& w) {
  w.segment("OID", o.reference, o.purchase_order, o.other_reference, UnitFirst{o.pieces},
            UnitFirst{o.weight}, UnitFirst{o.volume});
}

void write(const LadingLine& l, Writer& w) {
  w.segment("L5", l.number, l.description, l.commodity, l.commodity_qualifier, l.packaging);
}

void write(const FreightTotals& t, Writer& w) {
  w.segment("L3", Decimal{t.weight_millionths}, t.weight_qualifier, Decimal{t.rate_millionths},
            t.rate_basis, Decimal{t.charge_cents, 0}, "", "", "", t.volume, Decimal{t.pieces, 0},
            t.weight_unit);
}

void write(const InterlineCarrier& c, Writer& w) {
  w.segment("MS3", c.carrier, c.sequence, c.city, c.mode, c.state);
}

void write(const Beginning& b, Writer& w) {
  w.segment("BGN", b.purpose, b.number, b.date, b.time, b.time_code, b.answers, "", b.action);
}

void write(const Equipment& e, Writer& w) {
  w.segment("N7", e.initial, e.number, "", "", "", "", "", "", "", "", e.type);
}

void write_remarks(const std::vector<std::string>& remarks, Writer& w) {
  for (const std::string& remark : remarks) w.segment("K1", remark);
}

void write_parties(const std::vector<NamedParty>& parties, std::string_view reference_segment,
                   Writer& w) {
  for (const NamedParty& party : parties) write_party(party, reference_segment, w);
}

}  // namespace proofload::x12
