#include "contracts/x12/routing_instruction_754.hpp"

#include "contracts/x12/logistics_codec.hpp"

namespace proofload::x12 {
namespace {

void read_into_load(SetReader& reader, RoutedLoad754& load) {
  switch (reader.id()) {
    case pack("L11"):
      load.references.push_back(read_reference(reader));
      break;
    case pack("BLR"):
      load.carrier = reader.text(1);
      load.pickup = reader.date(2);
      load.pickup_time = reader.text(3);
      break;
    case pack("OID"):
      load.orders.push_back(read_order_lading(reader));
      break;
    case pack("G62"):
      read_scheduled_date(reader, load.dates);
      break;
    case pack("N1"):
      load.party = read_party(reader);
      break;
    default:
      if (load.party) read_into_party(reader, *load.party, kNoReferences);
      break;
  }
}

void write_load(const RoutedLoad754& load, Writer& w) {
  w.segment("LX", load.number);
  write_references("L11", load.references, w);
  if (!load.carrier.empty()) w.segment("BLR", load.carrier, load.pickup, load.pickup_time);
  write_all(load.orders, w);
  write_all(load.dates, w);
  if (load.party) write_party(*load.party, "L11", w);
}

}  // namespace

template <>
Result<RoutingInstruction754> read(const SetText& set) {
  SetReader reader(set);
  RoutingInstruction754 instruction;
  bool begun = false;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("BGN"):
        begun = true;
        instruction.beginning = read_beginning(reader);
        break;
      case pack("LX"):
        instruction.loads.emplace_back();
        instruction.loads.back().number = reader.whole(1).value_or(0);
        break;
      default:
        if (instruction.loads.empty()) {
          read_party_segment(reader, instruction.parties, kNoReferences);
        } else {
          read_into_load(reader, instruction.loads.back());
        }
        break;
    }
  }
  reader.require(begun, "BGN");
  return reader.done(std::move(instruction));
}

void write(const RoutingInstruction754& instruction, Writer& w) {
  w.begin_set("754");
  write(instruction.beginning, w);
  write_parties(instruction.parties, "L11", w);
  for (const RoutedLoad754& load : instruction.loads) write_load(load, w);
  w.end_set();
}

}  // namespace proofload::x12
