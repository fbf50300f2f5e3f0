#include "contracts/x12/interchange_acknowledgment_ta1.hpp"

#include "contracts/x12/segment.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::x12 {

Result<InterchangeAcknowledgmentTa1> read_ta1(const Segment& segment) {
  if (segment.id() != "TA1") return fail("the segment is no TA1");
  InterchangeAcknowledgmentTa1 ack;
  ack.control_number = std::string(segment[1]);
  const auto date = parse_date("20" + std::string(segment[2]));
  if (!date) return fail("TA102: '" + std::string(segment[2]) + "' is no date YYMMDD");
  ack.date = *date;
  ack.time = std::string(segment[3]);
  ack.status = std::string(segment[4]);
  ack.code = std::string(segment[5]);
  return ack;
}

void write(const InterchangeAcknowledgmentTa1& ack, Writer& writer) {
  writer.segment("TA1", ack.control_number, std::string_view(compact_text(ack.date)).substr(2),
                 ack.time, ack.status, ack.code);
}

}  // namespace proofload::x12
