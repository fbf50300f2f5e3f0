#include "contracts/x12/load_tender_204.hpp"

#include "contracts/x12/logistics_codec.hpp"

namespace proofload::x12 {
namespace {

// Where below a stop the reader is: it decides whose an L11, a G62 or an AT8 is.
enum class StopScope { stop, order, lading, elsewhere };

Stop204 read_stop(SetReader& reader) {
  Stop204 stop;
  stop.number = reader.whole(1).value_or(0);
  stop.reason = reader.text(2);
  stop.weight = reader.maybe_quantity(3, 4);
  stop.pieces = reader.maybe_quantity(5, 6);
  stop.volume = reader.maybe_quantity(7, 8);
  return stop;
}

void read_stop_details(SetReader& reader, Stop204& stop) {
  switch (reader.id()) {
    case pack("L11"):
      stop.references.push_back(read_reference(reader));
      break;
    case pack("G62"):
      read_scheduled_date(reader, stop.dates);
      break;
    case pack("AT8"):
      stop.lading_weight = read_lading_weight(reader);
      break;
    case pack("NTE"):
      stop.notes.push_back(read_note(reader));
      break;
    case pack("N1"):
      stop.party = read_party(reader);
      break;
    default:
      if (stop.party) read_into_party(reader, *stop.party, kNoReferences);
      break;
  }
}

void read_into_stop(SetReader& reader, StopScope& scope, Stop204& stop) {
  const auto lading = [&]() -> std::vector<Lading204>& {
    return stop.orders.empty() ? stop.lading : stop.orders.back().lading;
  };
  switch (reader.id()) {
    case pack("OID"):
      scope = StopScope::order;
      stop.orders.push_back({.order = read_order_lading(reader), .dates = {}, .lading = {}});
      return;
    case pack("L5"):
      scope = StopScope::lading;
      lading().push_back({.line = read_lading_line(reader), .weight = {}});
      return;
    case pack("G61"):  // the contact for what is dangerous begins a loop below the L5
    case pack("N7"):
      if (scope == StopScope::lading || reader.id() == pack("N7")) scope = StopScope::elsewhere;
      return;
    default:
      break;
  }
  if (scope == StopScope::stop) read_stop_details(reader, stop);
  if (scope == StopScope::order && reader.id() == pack("G62"))
    read_scheduled_date(reader, stop.orders.back().dates);
  if (scope == StopScope::lading && reader.id() == pack("AT8"))
    lading().back().weight = read_lading_weight(reader);
}

void read_into_tender(SetReader& reader, LoadTender204& tender) {
  switch (reader.id()) {
    case pack("B2A"):
      tender.purpose = reader.text(1);
      tender.application = reader.text(2);
      break;
    case pack("G62"):
      read_scheduled_date(reader, tender.dates);
      break;
    case pack("MS3"):
      tender.interline = read_interline_carrier(reader);
      break;
    case pack("NTE"):
      tender.notes.push_back(read_note(reader));
      break;
    case pack("N7"):
      tender.equipment.push_back(read_equipment(reader));
      break;
    case pack("L11"):
      if (tender.parties.empty()) {
        tender.references.push_back(read_reference(reader));
        break;
      }
      [[fallthrough]];
    default:
      read_party_segment(reader, tender.parties, pack("L11"));
      break;
  }
}

void write_lading(const std::vector<Lading204>& lading, Writer& w) {
  for (const Lading204& part : lading) {
    write(part.line, w);
    write_all(part.weight, w);
  }
}

void write_stop(const Stop204& stop, Writer& w) {
  w.segment("S5", stop.number, stop.reason, stop.weight, stop.pieces, stop.volume);
  write_references("L11", stop.references, w);
  write_all(stop.dates, w);
  write_all(stop.lading_weight, w);
  write_all(stop.notes, w);
  if (stop.party) write_party(*stop.party, "L11", w);
  write_lading(stop.lading, w);
  for (const StopOrder204& order : stop.orders) {
    write(order.order, w);
    write_all(order.dates, w);
    write_lading(order.lading, w);
  }
}

}  // namespace

template <>
Result<LoadTender204> read(const SetText& set) {
  SetReader reader(set);
  LoadTender204 tender;
  StopScope scope = StopScope::stop;
  bool begun = false;
  while (reader.next()) {
    if (reader.id() == pack("B2")) {
      begun = true;
      tender.carrier = reader.text(2);
      tender.shipment = reader.required_text(4);
      tender.payment = reader.text(6);
    } else if (reader.id() == pack("L3")) {
      tender.totals = read_freight_totals(reader);
    } else if (reader.id() == pack("S5")) {
      scope = StopScope::stop;
      tender.stops.push_back(read_stop(reader));
    } else if (tender.stops.empty()) {
      read_into_tender(reader, tender);
    } else {
      read_into_stop(reader, scope, tender.stops.back());
    }
  }
  reader.require(begun, "B2");
  return reader.done(std::move(tender));
}

void write(const LoadTender204& tender, Writer& w) {
  w.begin_set("204");
  w.segment("B2", "", tender.carrier, "", tender.shipment, "", tender.payment);
  w.segment("B2A", tender.purpose, tender.application);
  write_references("L11", tender.references, w);
  write_all(tender.dates, w);
  write_all(tender.interline, w);
  write_all(tender.notes, w);
  write_parties(tender.parties, "L11", w);
  write_all(tender.equipment, w);
  for (const Stop204& stop : tender.stops) write_stop(stop, w);
  write_all(tender.totals, w);
  w.end_set();
}

}  // namespace proofload::x12
