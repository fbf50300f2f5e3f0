// contracts/x12/envelope.hpp — who writes to whom, under which control numbers: ISA and GS as
// values.
//
// Shape    functional_id("850") is "PO": the GS01 that carries a set.
// Requires control numbers 1 to 999999999; time "HHMM"; ids of at most 15 characters.
// Source   domain facts, X12 envelope rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/calendar.hpp"
#include "contracts/x12/delimiters.hpp"

namespace proofload::x12 {

struct InterchangeParty {
  std::string qualifier = "ZZ";  // ISA05, ISA07
  std::string id;                // ISA06, ISA08: without the padding
  std::string application;       // GS02, GS03; empty: the same id
  friend bool operator==(const InterchangeParty&, const InterchangeParty&) = default;
};

struct Envelope {
  InterchangeParty sender;
  InterchangeParty receiver;
  Date date;
  std::string time = "0000";              // HHMM
  std::uint32_t interchange_control = 1;  // ISA13
  bool acknowledgment_requested = false;  // ISA14: asks for a TA1
  char usage = 'P';                       // ISA15: P production, T test, I information
  std::string version = "004010";         // GS08; its first five digits are ISA12
  Delimiters delimiters;
  friend bool operator==(const Envelope&, const Envelope&) = default;
};

// The GS01 of a set, or "" for a set that is not known.
std::string_view functional_id(std::string_view set_id);

// The GS08 under which a set is written: "004010", but for those that are not in its dictionary.
std::string_view version_of(std::string_view set_id);

}  // namespace proofload::x12
