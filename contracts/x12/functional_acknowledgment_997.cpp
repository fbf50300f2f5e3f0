#include "contracts/x12/functional_acknowledgment_997.hpp"

#include <algorithm>

#include "contracts/x12/set_reader.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::x12 {
namespace {

constexpr std::size_t kCodesMax = 5;

void read_codes(SetReader& reader, std::size_t first, std::vector<std::string>& codes) {
  for (std::size_t i = first; i < first + kCodesMax; ++i) {
    if (reader.has(i)) codes.push_back(reader.text(i));
  }
}

std::uint32_t count(SetReader& reader, std::size_t position) {
  return static_cast<std::uint32_t>(std::max(reader.whole(position).value_or(0), 0));
}

ElementNote997 read_element_note(SetReader& reader) {
  ElementNote997 note;
  const std::string_view position = component(reader[1], reader.component_separator());
  for (const char c : position.substr(0, 3)) {
    if (c >= '0' && c <= '9') note.position = note.position * 10 + (c - '0');
  }
  note.number = reader.text(2);
  note.code = reader.text(3);
  note.value = reader.text(4);
  return note;
}

void read_segment(SetReader& reader, FunctionalAcknowledgment997& ack) {
  SetResponse997* set = ack.sets.empty() ? nullptr : &ack.sets.back();
  switch (reader.id()) {
    case pack("AK1"):
      ack.functional_id = reader.text(1);
      ack.group_control_number = reader.required_text(2);
      break;
    case pack("AK2"):
      ack.sets.push_back({.set = reader.text(1), .control_number = reader.text(2)});
      break;
    case pack("AK3"):
    case pack("IK3"):
      if (set) set->notes.push_back({reader.text(1), count(reader, 2), reader.text(4), {}});
      break;
    case pack("AK4"):
    case pack("IK4"):
      if (set && !set->notes.empty()) set->notes.back().elements.push_back(read_element_note(reader));
      break;
    case pack("AK5"):
    case pack("IK5"):
      if (!set) break;
      set->status = reader.text(1);
      read_codes(reader, 2, set->codes);
      break;
    case pack("AK9"):
      ack.status = reader.text(1);
      ack.included = count(reader, 2);
      ack.received = count(reader, 3);
      ack.accepted = count(reader, 4);
      read_codes(reader, 5, ack.codes);
      break;
    default:
      break;
  }
}

void write_codes(const std::vector<std::string>& codes, Writer& w) {
  for (std::size_t i = 0; i < codes.size() && i < kCodesMax; ++i) w.add(codes[i]);
}

struct Names999 {  // of the segments that differ between the two
  std::string_view segment, element, set;
};

void write_verdicts(const FunctionalAcknowledgment997& ack, const Names999& names, Writer& w) {
  for (const SetResponse997& set : ack.sets) {
    w.segment("AK2", set.set, set.control_number);
    for (const SegmentNote997& note : set.notes) {
      w.segment(names.segment, note.segment, note.position, "", note.code);
      for (const ElementNote997& element : note.elements) {
        w.segment(names.element, element.position, element.number, element.code, element.value);
      }
    }
    w.open(names.set);
    w.add(set.status);
    write_codes(set.codes, w);
    w.close();
  }
  w.open("AK9");
  w.add(ack.status);
  w.add(ack.included);
  w.add(ack.received);
  w.add(ack.accepted);
  write_codes(ack.codes, w);
  w.close();
  w.end_set();
}

}  // namespace

template <>
Result<FunctionalAcknowledgment997> read(const SetText& set) {
  SetReader reader(set);
  FunctionalAcknowledgment997 ack;
  bool begun = false, ended = false;
  while (reader.next()) {
    begun = begun || reader.id() == pack("AK1");
    ended = ended || reader.id() == pack("AK9");
    read_segment(reader, ack);
  }
  reader.require(begun, "AK1");
  reader.require(ended, "AK9");
  return reader.done(std::move(ack));
}

void write(const FunctionalAcknowledgment997& ack, Writer& w) {
  w.begin_set("997");
  w.segment("AK1", ack.functional_id, ack.group_control_number);
  write_verdicts(ack, {"AK3", "AK4", "AK5"}, w);
}

void write_999(const FunctionalAcknowledgment997& ack, std::string_view version, Writer& w) {
  w.begin_set("999");
  w.segment("AK1", ack.functional_id, ack.group_control_number, version);
  write_verdicts(ack, {"IK3", "IK4", "IK5"}, w);
}

bool is_answered_by_999(std::string_view version) { return version.size() >= 6 && version.substr(0, 6) >= "005010"; }

}  // namespace proofload::x12
