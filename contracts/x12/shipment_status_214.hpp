// contracts/x12/shipment_status_214.hpp — where a load is: picked up, underway, delivered, late.
//
// Shape    read<ShipmentStatus214>(set); write(status, writer) from ST to SE.
// Units    a time without a time code is local to the event's place.
// Source   X12 004010 set 214.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct StatusEvent214 {            // an AT7 loop
  std::string status;              // AT701: X3 arrived at pickup, AF departed, X6 underway, X1 arrived at delivery,
                                   // D1 delivered, SD late …
  std::string reason;              // AT702: NS normal …
  std::string appointment;         // AT703, instead of a status: AA pickup, AB delivery appointment
  std::string appointment_reason;  // AT704
  std::optional<Date> date;        // AT705
  std::string time;                // AT706
  std::string time_code;           // AT707: LT local, UT universal, PT, ET …
  std::string city, state, country;  // MS1
  std::string equipment_owner;     // MS201, a SCAC
  std::string equipment_number;    // MS202
  std::string equipment_type;      // MS203: TL trailer …
  friend bool operator==(const StatusEvent214&, const StatusEvent214&) = default;
};

struct StatusLine214 {  // an LX loop
  int number = 0;
  std::vector<StatusEvent214> events;
  std::vector<Reference> references;
  std::vector<Mark> marks;
  std::vector<std::string> remarks;
  std::vector<LadingWeight> weights;
  friend bool operator==(const StatusLine214&, const StatusLine214&) = default;
};

struct ShipmentStatus214 {
  std::string reference;              // B1001: the carrier's own number
  std::string shipment;               // B1002: the load
  std::string carrier;                // B1003, a SCAC
  std::vector<Reference> references;  // L11: BM bill of lading, PO purchase order …
  std::vector<NamedParty> parties;
  std::vector<InterlineCarrier> interline;
  std::vector<StatusLine214> lines;
  friend bool operator==(const ShipmentStatus214&, const ShipmentStatus214&) = default;
};

template <>
Result<ShipmentStatus214> read(const SetText& set);
void write(const ShipmentStatus214& status, Writer& writer);

}  // namespace proofload::x12
