// contracts/x12/interchange_acknowledgment_ta1.hpp — the receiver's word on the envelope of one
// interchange.
//
// What     Says nothing about groups or sets. Travels between ISA and the first GS, often alone.
// Source   X12 TA1; TA105 codes as domain facts list them (never those of TA3).
#pragma once

#include <string>

#include "contracts/base/calendar.hpp"
#include "contracts/base/result.hpp"

namespace proofload::x12 {

class Segment;
class Writer;

struct InterchangeAcknowledgmentTa1 {
  std::string control_number;  // TA101: ISA13 of the interchange answered, as it came
  Date date;                   // TA102: its ISA09 (YYMMDD on the wire, 20YY here)
  std::string time = "0000";   // TA103: its ISA10
  std::string status = "A";    // TA104: A accepted, E accepted with errors, R rejected
  std::string code = "000";    // TA105
  friend bool operator==(const InterchangeAcknowledgmentTa1&,
                         const InterchangeAcknowledgmentTa1&) = default;
};

Result<InterchangeAcknowledgmentTa1> read_ta1(const Segment& segment);
void write(const InterchangeAcknowledgmentTa1& acknowledgment, Writer& writer);

}  // namespace proofload::x12
