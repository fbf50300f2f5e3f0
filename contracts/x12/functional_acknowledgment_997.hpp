// contracts/x12/functional_acknowledgment_997.hpp — the receiver's word on the syntax of one group.
//
// What     Says nothing about the business: an accepted 850 may still be refused by an 855.
// Shape    read<FunctionalAcknowledgment997>(set); write(ack, writer) from ST to SE. acknowledge()
// makes one. A 999 says the same in other segments (IK3 IK4 IK5): read alike, written by write_999().
// Source   X12 004010 set 997, 005010 set 999.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct ElementNote997 {  // AK4
  int position = 0;      // AK401
  std::string number;    // AK402: the element's number in the dictionary, "" when not known
  std::string code;      // AK403
  std::string value;     // AK404: the text at fault
  friend bool operator==(const ElementNote997&, const ElementNote997&) = default;
};

struct SegmentNote997 {        // AK3
  std::string segment;         // AK301
  std::uint32_t position = 0;  // AK302: 1 is ST
  std::string code;            // AK304
  std::vector<ElementNote997> elements;
  friend bool operator==(const SegmentNote997&, const SegmentNote997&) = default;
};

struct SetResponse997 {        // AK2 … AK5
  std::string set;             // AK201
  std::string control_number;  // AK202: ST02 as it came
  std::vector<SegmentNote997> notes;
  std::string status = "A";        // AK501: A accepted, E accepted with errors, R rejected
  std::vector<std::string> codes;  // AK502 … AK506
  friend bool operator==(const SetResponse997&, const SetResponse997&) = default;
};

struct FunctionalAcknowledgment997 {
  std::string functional_id;         // AK101: GS01 of the group answered
  std::string group_control_number;  // AK102: its GS06, as it came
  std::vector<SetResponse997> sets;
  std::string status = "A";        // AK901: A, E, P partially accepted, R
  std::uint32_t included = 0;      // AK902: GE01 as it came
  std::uint32_t received = 0;      // AK903
  std::uint32_t accepted = 0;      // AK904
  std::vector<std::string> codes;  // AK905 … AK909
  friend bool operator==(const FunctionalAcknowledgment997&,
                         const FunctionalAcknowledgment997&) = default;
};

template <>
Result<FunctionalAcknowledgment997> read(const SetText& set);
void write(const FunctionalAcknowledgment997& acknowledgment, Writer& writer);
// version: GS08 of the group answered, AK103. Requires an envelope of release 005010 or later.
void write_999(const FunctionalAcknowledgment997& acknowledgment, std::string_view version, Writer& writer);

// A group of that release is answered by a 999.
bool is_answered_by_999(std::string_view version);
inline bool is_acknowledgment(std::string_view set) { return set == "997" || set == "999"; }

}  // namespace proofload::x12
