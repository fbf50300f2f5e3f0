// contracts/x12/parts.hpp — what several documents say in the same words: parties, references,
// dates, charges.
//
// Shape    plain values; codes are the wire's text; an absent element is "" or nullopt.
// Units    amounts of money in N2 elements are cents; decimals are exact millionths.
// Source   X12 004010: CUR REF DTM N1 N2 N3 N4 ITD SAC TXI TD1 TD5 PID N9 L11 MAN MSG.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/quantity.hpp"

namespace proofload::x12 {

struct Reference {        // REF, N9, L11
  std::string qualifier;  // BM bill of lading, CN carrier's number, DP department, IA vendor …
  std::string value;
  std::string description;
  friend bool operator==(const Reference&, const Reference&) = default;
};

struct Moment {           // DTM
  std::string qualifier;  // 002 deliver, 010 ship, 011 shipped, 017 estimated delivery, 037/038 not
                          // before/after
  Date date;
  std::string time;       // HHMM or longer, "" when not said
  std::string time_code;  // "" local to the place
  friend bool operator==(const Moment&, const Moment&) = default;
};

struct NamedParty {  // an N1 loop
  std::string role;  // N101: BY, ST, SF, VN, BT, RE …
  std::string name;
  std::string id_qualifier;  // 92 assigned by the buyer, 9 DUNS+4, UL GLN …
  std::string id;
  std::vector<std::string> more_names;            // N2
  std::vector<std::string> address_lines;         // N3
  std::string city, state, postal_code, country;  // N4
  std::vector<Reference> references;
  friend bool operator==(const NamedParty&, const NamedParty&) = default;
};

struct ProductId {        // a pair of PO106/07 and the like
  std::string qualifier;  // UP UPC, EN EAN, UK GTIN-14, VN vendor's, SK buyer's stock number, IN
                          // buyer's item …
  std::string value;
  friend bool operator==(const ProductId&, const ProductId&) = default;
};

struct PaymentTerms {                                       // ITD
  std::string type;                                         // ITD01
  std::string basis;                                        // ITD02
  std::optional<std::int64_t> discount_percent_millionths;  // ITD03
  std::optional<int> discount_days;                         // ITD05
  std::optional<Date> net_due;                              // ITD06
  std::optional<int> net_days;                              // ITD07
  std::string description;                                  // ITD12
  friend bool operator==(const PaymentTerms&, const PaymentTerms&) = default;
};

struct Charge {                                    // SAC
  std::string indicator;                           // A allowance, C charge, N neither
  std::string code;                                // SAC02: D240 freight, C310 discount …
  std::optional<std::int64_t> amount_cents;        // SAC05
  std::optional<std::int64_t> percent_millionths;  // SAC07, its basis in SAC06
  std::string percent_basis;
  std::string
      handling;  // SAC12: 02 off invoice, 06 paid by buyer; 01, 04, 15 stay out of the total
  std::string description;  // SAC15
  friend bool operator==(const Charge&, const Charge&) = default;
};

struct Tax {  // TXI
  std::string type;
  std::optional<std::int64_t> amount_millionths;   // TXI02: a decimal, not implied cents
  std::optional<std::int64_t> percent_millionths;  // TXI03
  friend bool operator==(const Tax&, const Tax&) = default;
};

struct Routing {             // TD5
  std::string sequence;      // TD501: O origin carrier, B any mode
  std::string id_qualifier;  // 2: the next is a SCAC
  std::string carrier;
  std::string mode;  // M motor, A air, LT less than truckload, ZZ …
  std::string route;
  std::string service_level;  // TD512
  friend bool operator==(const Routing&, const Routing&) = default;
};

struct Lading {           // TD1
  std::string packaging;  // CTN, PLT …
  std::optional<std::int64_t> count;
  std::string weight_qualifier;
  std::optional<Quantity> weight;
  friend bool operator==(const Lading&, const Lading&) = default;
};

struct Mark {             // MAN
  std::string qualifier;  // GM: SSCC-18 under application identifier 00; AA: the bare 18; CP:
                          // carrier's number
  std::string value;
  friend bool operator==(const Mark&, const Mark&) = default;
};

struct Text {  // N9 with its MSGs
  std::string qualifier;
  std::string reference;
  std::vector<std::string> lines;
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace proofload::x12
