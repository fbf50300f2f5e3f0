// contracts/x12/tender_response_990.hpp — whether a carrier takes the load that was offered.
//
// Shape    read<TenderResponse990>(set); write(response, writer) from ST to SE.
// Source   X12 004010 set 990.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct TenderResponse990 {
  std::string carrier;                // B101, a SCAC
  std::string shipment;               // B102: the B204 of the tender
  std::optional<Date> date;           // B103
  std::string action = "A";           // B104: A accepted, B conditionally, C another offer, D declined, R delete
  std::vector<Reference> references;  // N9: CN the carrier's own number; the standard has room for one
  std::vector<ScheduledDate> dates;   // G62
  std::vector<std::string> remarks;   // K1: why
  friend bool operator==(const TenderResponse990&, const TenderResponse990&) = default;
};

template <>
Result<TenderResponse990> read(const SetText& set);
void write(const TenderResponse990& response, Writer& writer);

}  // namespace proofload::x12
