// contracts/x12/load_tender_204.hpp — a load that a shipper offers to a truckload carrier, stop by stop.
//
// Shape    read<LoadTender204>(set); write(tender, writer) from ST to SE.
// Units    S5 and AT8 say a stop's weight each in its own way; both are kept as they came.
// Source   X12 004010 set 204.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct Lading204 {  // an L5 loop
  LadingLine line;
  std::optional<LadingWeight> weight;
  friend bool operator==(const Lading204&, const Lading204&) = default;
};

struct StopOrder204 {  // an OID loop
  OrderLading order;
  std::vector<ScheduledDate> dates;
  std::vector<Lading204> lading;
  friend bool operator==(const StopOrder204&, const StopOrder204&) = default;
};

struct Stop204 {                    // an S5 loop
  int number = 0;                   // S501
  std::string reason;               // S502: CL load complete, LD load, CU unload complete, UL unload, PL partial …
  std::optional<Quantity> weight;   // S503, S504
  std::optional<Quantity> pieces;   // S505, S506
  std::optional<Quantity> volume;   // S507, S508
  std::vector<Reference> references;  // L11: BM bill of lading, PO purchase order, SI shipper's number …
  std::vector<ScheduledDate> dates;   // the window, or the appointment
  std::optional<LadingWeight> lading_weight;
  std::vector<Note> notes;
  std::optional<NamedParty> party;    // whose dock; without references
  std::vector<Lading204> lading;
  std::vector<StopOrder204> orders;
  friend bool operator==(const Stop204&, const Stop204&) = default;
};

struct LoadTender204 {
  std::string carrier;              // B202, a SCAC
  std::string shipment;             // B204: the load
  std::string payment = "PP";       // B206: PP prepaid, CC collect, TP third party …
  std::string purpose = "00";       // B2A01: 00 original, 01 cancel, 04 change, 05 replace, 49 without an answer
  std::string application;          // B2A02: LT load tender …
  std::vector<Reference> references;
  std::vector<ScheduledDate> dates;  // the standard has room for one: 64 answer by …
  std::optional<InterlineCarrier> interline;
  std::vector<Note> notes;
  std::vector<NamedParty> parties;   // BT, SH, CN …
  std::vector<Equipment> equipment;
  std::vector<Stop204> stops;
  std::optional<FreightTotals> totals;
  friend bool operator==(const LoadTender204&, const LoadTender204&) = default;
};

template <>
Result<LoadTender204> read(const SetText& set);
void write(const LoadTender204& tender, Writer& writer);

}  // namespace proofload::x12
