// harness/scenario/profile/set_clauses_reader.hpp — the clauses that a profile has on one set.
//
// Errors   to the report: a path that is none, a segment that the set has not, an element that the segment has not, a
//          code or a length that the standard does not allow, a charge that is no amount; contradictions.
#pragma once

#include <optional>

#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/profile/standard_set.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

struct Charges {
  Currency currency = kDollar;
  std::optional<Money> usual;  // where a clause names no price of its own
};

// nullopt: none is named, or it is none.
std::optional<Money> read_charge(const Node* node, Currency currency, Report& report);

// `set`: its id is known, and `standard` described it.
void read_set_clauses(const Node& node, Charges charges, const StandardSet& standard, edi::ProfileSet& set, Report& report);

}  // namespace proofload::scenario
