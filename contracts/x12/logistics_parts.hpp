// contracts/x12/logistics_parts.hpp — what warehouse, truckload and routing documents say in the same words.
//
// Shape    plain values; codes are the wire's text; an absent element is "" or nullopt.
// Units    weights and volumes carry the wire's unit: LB, KG, CF, CR in warehouse sets, L, K, E, X in transport sets.
// Source   X12 004010: AT8 G62 L3 L5 MS3 N7 NTE OID; BGN and OID of 004030.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "contracts/base/calendar.hpp"
#include "contracts/base/quantity.hpp"

namespace proofload::x12 {

struct ScheduledDate {         // G62
  std::string qualifier;       // 10 ship by request, 02 deliver by request, 11 shipped, 86 picked up, 37/38 ship not
                               // before/after, 53/54 deliver not before/after …
  Date date;
  std::string time_qualifier;  // what the time is: 1 scheduled, G earliest, L latest …
  std::string time;            // HHMM or longer, "" when not said
  std::string time_code;       // LT, UT, ET …; "" local to the place
  friend bool operator==(const ScheduledDate&, const ScheduledDate&) = default;
};

struct Note {        // NTE
  std::string code;  // WHI for the warehouse, DEL for delivery …
  std::string text;
  friend bool operator==(const Note&, const Note&) = default;
};

struct LadingWeight {                          // AT8
  std::string qualifier;                       // G gross, N net
  std::optional<Quantity> weight;              // in L pounds, K kilograms
  std::optional<std::int64_t> handling_units;  // AT804
  std::optional<std::int64_t> pieces;          // AT805
  std::optional<Quantity> volume;              // in E cubic feet, X cubic metres
  friend bool operator==(const LadingWeight&, const LadingWeight&) = default;
};

struct OrderLading {             // OID
  std::string reference;         // OID01: the sender's own, a release or a sales order
  std::string purchase_order;    // OID02
  std::string other_reference;   // OID03
  std::optional<Quantity> pieces;  // in a unit of measure; in 004030 in a packaging form: CTN, PLT
  std::optional<Quantity> weight;
  std::optional<Quantity> volume;
  friend bool operator==(const OrderLading&, const OrderLading&) = default;
};

struct LadingLine {               // L5
  std::optional<int> number;      // L501
  std::string description;        // L502
  std::string commodity;          // L503
  std::string commodity_qualifier;  // L504: N freight class, T …
  std::string packaging;          // L505
  friend bool operator==(const LadingLine&, const LadingLine&) = default;
};

struct FreightTotals {                              // L3
  std::optional<std::int64_t> weight_millionths;    // L301, in weight_unit
  std::string weight_qualifier;                     // L302
  std::optional<std::int64_t> rate_millionths;      // L303
  std::string rate_basis;                           // L304: FR flat, PH per hundred …
  std::optional<std::int64_t> charge_cents;         // L305
  std::optional<Quantity> volume;                   // L309, L310
  std::optional<std::int64_t> pieces;               // L311
  std::string weight_unit;                          // L312
  friend bool operator==(const FreightTotals&, const FreightTotals&) = default;
};

struct InterlineCarrier {  // MS3
  std::string carrier;     // a SCAC
  std::string sequence;    // B any, 1 first after the origin …
  std::string city;
  std::string mode;        // M motor, X intermodal, LT …
  std::string state;
  friend bool operator==(const InterlineCarrier&, const InterlineCarrier&) = default;
};

struct Beginning {             // BGN
  std::string purpose = "00";  // 00 original, 01 cancel, 05 replace
  std::string number;
  Date date;
  std::string time = "0000";
  std::string time_code;
  std::string answers;         // BGN06: the number of what it answers
  std::string action;          // BGN08: WQ accepted, U refused
  friend bool operator==(const Beginning&, const Beginning&) = default;
};

struct Equipment {       // N7
  std::string initial;   // its owner's letters
  std::string number;
  std::string type;      // N711: TL trailer, CN container …
  friend bool operator==(const Equipment&, const Equipment&) = default;
};

}  // namespace proofload::x12
