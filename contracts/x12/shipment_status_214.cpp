#include "contracts/x12/shipment_status_214.hpp"

#include "contracts/x12/logistics_codec.hpp"

namespace proofload::x12 {
namespace {

StatusEvent214 read_event(SetReader& reader) {
  StatusEvent214 event;
  event.status = reader.text(1);
  event.reason = reader.text(2);
  event.appointment = reader.text(3);
  event.appointment_reason = reader.text(4);
  event.date = reader.date(5);
  event.time = reader.text(6);
  event.time_code = reader.text(7);
  return event;
}

void read_into_event(SetReader& reader, StatusEvent214& event) {
  if (reader.id() == pack("MS1")) {
    event.city = reader.text(1);
    event.state = reader.text(2);
    event.country = reader.text(3);
  } else {
    event.equipment_owner = reader.text(1);
    event.equipment_number = reader.text(2);
    event.equipment_type = reader.text(3);
  }
}

void read_into_status_line(SetReader& reader, StatusLine214& line) {
  switch (reader.id()) {
    case pack("AT7"):
      line.events.push_back(read_event(reader));
      break;
    case pack("MS1"):
    case pack("MS2"):
      if (!line.events.empty()) read_into_event(reader, line.events.back());
      break;
    case pack("L11"):
      line.references.push_back(read_reference(reader));
      break;
    case pack("MAN"):
      read_marks(reader, line.marks);
      break;
    case pack("K1"):
      read_remarks(reader, line.remarks);
      break;
    case pack("AT8"):
      line.weights.push_back(read_lading_weight(reader));
      break;
    default:
      break;
  }
}

void read_into_status(SetReader& reader, ShipmentStatus214& status) {
  if (reader.id() == pack("MS3")) {
    status.interline.push_back(read_interline_carrier(reader));
  } else if (reader.id() == pack("L11") && status.parties.empty()) {
    status.references.push_back(read_reference(reader));
  } else {
    read_party_segment(reader, status.parties, pack("L11"));
  }
}

// The loops of a line that the document does not keep, and which hold events and references of their own.
bool begins_part_of_line(std::uint32_t id) {
  return id == pack("CD3") || id == pack("PRF") || id == pack("SPO") || id == pack("EFI");
}

void write_event(const StatusEvent214& e, Writer& w) {
  w.segment("AT7", e.status, e.reason, e.appointment, e.appointment_reason, e.date, e.time,
            e.time_code);
  if (!e.city.empty() || !e.state.empty() || !e.country.empty())
    w.segment("MS1", e.city, e.state, e.country);
  if (!e.equipment_owner.empty() || !e.equipment_number.empty())
    w.segment("MS2", e.equipment_owner, e.equipment_number, e.equipment_type);
}

void write_status_line(const StatusLine214& line, Writer& w) {
  w.segment("LX", line.number);
  for (const StatusEvent214& event : line.events) write_event(event, w);
  write_references("L11", line.references, w);
  write_all(line.marks, w);
  write_remarks(line.remarks, w);
  write_all(line.weights, w);
}

}  // namespace

template <>
Result<ShipmentStatus214> read(const SetText& set) {
  SetReader reader(set);
  ShipmentStatus214 status;
  bool begun = false, in_part = false;
  while (reader.next()) {
    if (reader.id() == pack("B10")) {
      begun = true;
      status.reference = reader.text(1);
      status.shipment = reader.text(2);
      status.carrier = reader.required_text(3);
    } else if (reader.id() == pack("LX")) {
      in_part = false;
      status.lines.push_back({.number = reader.whole(1).value_or(0),
                              .events = {},
                              .references = {},
                              .marks = {},
                              .remarks = {},
                              .weights = {}});
    } else if (begins_part_of_line(reader.id())) {
      in_part = true;
    } else if (status.lines.empty()) {
      read_into_status(reader, status);
    } else if (!in_part) {
      read_into_status_line(reader, status.lines.back());
    }
  }
  reader.require(begun, "B10");
  return reader.done(std::move(status));
}

void write(const ShipmentStatus214& status, Writer& w) {
  w.begin_set("214");
  w.segment("B10", status.reference, status.shipment, status.carrier);
  write_references("L11", status.references, w);
  write_parties(status.parties, "L11", w);
  write_all(status.interline, w);
  for (const StatusLine214& line : status.lines) write_status_line(line, w);
  w.end_set();
}

}  // namespace proofload::x12
