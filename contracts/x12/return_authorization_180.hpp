// contracts/x12/return_authorization_180.hpp — what a buyer asks to send back, and whether it may.
//
// Shape    read<ReturnAuthorization180>(set); write(authorization, writer) from ST to SE. One set is of one order.
// Source   X12 004010 set 180. BGN01: 13 request, 11 response; BGN08 of a response: WQ accepted, U refused. Reasons are as
//          agreed between the two: the standard has hundreds.
#pragma once

#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct ReturnedItem180 {              // BLI
  std::vector<ProductId> products;    // BLI01/02, BLI08/09 …: one at least, four at most
  Quantity quantity;                  // BLI03, BLI04
  std::vector<Reference> references;  // N9: LI line …
  std::string disposition;            // RDR01
  std::string reason;                 // RDR02: why it is to come back
  std::string answer;                 // RDR03: why it may, or may not
  friend bool operator==(const ReturnedItem180&, const ReturnedItem180&) = default;
};

struct ReturnAuthorization180 {
  Beginning beginning;                // a response answers the request of that number
  std::string purchase_order;         // PRF01
  std::string release;                // PRF02
  std::vector<Reference> references;  // N9: RZ authorization …
  std::vector<NamedParty> parties;    // without references
  std::vector<ReturnedItem180> items;
  friend bool operator==(const ReturnAuthorization180&, const ReturnAuthorization180&) = default;
};

template <>
Result<ReturnAuthorization180> read(const SetText& set);
void write(const ReturnAuthorization180& authorization, Writer& writer);

}  // namespace proofload::x12
