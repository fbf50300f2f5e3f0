// contracts/x12/routing_instruction_754.hpp — who fetches what a supplier has ready, when, and under which load.
//
// Shape    read<RoutingInstruction754>(set); write(instruction, writer) from ST to SE.
// Source   X12 004030 set 754.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct RoutedLoad754 {                // an LX loop
  int number = 0;
  std::vector<Reference> references;  // L11: LO load, BB authorization …
  std::string carrier;                // BLR01, a SCAC
  std::optional<Date> pickup;         // BLR02
  std::string pickup_time;            // BLR03
  std::vector<OrderLading> orders;    // OID: purchase order, cartons, weight, volume
  std::vector<ScheduledDate> dates;   // G62: 10 ship, 02 deliver …
  std::optional<NamedParty> party;    // ST; without references
  friend bool operator==(const RoutedLoad754&, const RoutedLoad754&) = default;
};

struct RoutingInstruction754 {
  Beginning beginning;                // BGN; it answers the 753 of that number
  std::vector<NamedParty> parties;    // SF, CA …; without references
  std::vector<RoutedLoad754> loads;
  friend bool operator==(const RoutingInstruction754&, const RoutingInstruction754&) = default;
};

template <>
Result<RoutingInstruction754> read(const SetText& set);
void write(const RoutingInstruction754& instruction, Writer& writer);

}  // namespace proofload::x12
