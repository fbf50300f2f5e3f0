// contracts/x12/freight_invoice_210.hpp — what a carrier wants to be paid for a load.
//
// Shape    read<FreightInvoice210>(set); write(invoice, writer) from ST to SE.
// Units    charges in cents, negative for a discount; their sum is the amount due and the total's charge, unless the
//          amount is a balance (a correction is said).
// Source   X12 004010 set 210.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct BilledQuantity210 {             // L0
  std::optional<int> number;           // L001
  std::optional<Quantity> billed;      // L002, L003
  std::optional<std::int64_t> weight_millionths;  // L004, in weight_unit
  std::string weight_qualifier;        // L005: G gross, B billed, N actual net …
  std::optional<Quantity> volume;      // L006, L007
  std::optional<std::int64_t> pieces;  // L008
  std::string packaging;               // L009: PLT, PCS …
  std::string weight_unit;             // L011
  friend bool operator==(const BilledQuantity210&, const BilledQuantity210&) = default;
};

struct FreightCharge210 {                         // L1
  std::optional<int> number;                      // L101
  std::optional<std::int64_t> rate_millionths;    // L102
  std::string rate_basis;                         // L103: FR flat, PH per hundred, PM per mile …
  std::optional<std::int64_t> cents;              // L104
  std::string code;                               // L108: 400 freight, FUE fuel, DSC discount …
  std::string description;                        // L112
  friend bool operator==(const FreightCharge210&, const FreightCharge210&) = default;
};

struct FreightLine210 {  // an LX loop
  int number = 0;
  std::vector<Reference> references;
  std::vector<LadingLine> lading;
  std::vector<BilledQuantity210> quantities;
  std::vector<FreightCharge210> charges;
  std::vector<std::string> remarks;
  friend bool operator==(const FreightLine210&, const FreightLine210&) = default;
};

struct FreightInvoice210 {
  std::string number;               // B302
  std::string shipment;             // B303: the load
  std::string payment = "PP";       // B304
  std::string weight_unit;          // B305
  Date date;                        // B306
  std::int64_t due_cents = 0;       // B307
  std::string correction;           // B308: BD balance due …
  std::optional<Date> delivered;    // B309
  std::string delivered_qualifier;  // B310: 035 delivered, 017 estimated …
  std::string carrier;              // B311, a SCAC
  std::string currency;             // C301; "" as agreed
  std::vector<Reference> references;  // N9: BM bill of lading, PO purchase order, CN the carrier's own …
  std::vector<ScheduledDate> dates;
  std::vector<std::string> remarks;
  std::vector<NamedParty> parties;  // SH, CN, BT …
  std::vector<Equipment> equipment;
  std::vector<FreightLine210> lines;
  std::optional<FreightTotals> totals;
  friend bool operator==(const FreightInvoice210&, const FreightInvoice210&) = default;
};

template <>
Result<FreightInvoice210> read(const SetText& set);
void write(const FreightInvoice210& invoice, Writer& writer);

}  // namespace proofload::x12
