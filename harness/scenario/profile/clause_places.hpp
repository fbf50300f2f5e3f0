// harness/scenario/profile/clause_places.hpp — where each clause of a profile's set was written, for messages about it.
#pragma once

#include <string>
#include <vector>

#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/profile/standard_set.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

struct ClausePlaces {
  Spot segment;                // its path
  std::vector<Spot> elements;  // as SegmentClause::elements
};

// "partners/bigbox.jsonc:31"
std::string stated_at(const Spot& spot);

// What no document could keep: beside the standard, or beside another clause. `places` as set.clauses.
void judge_contradictions(const edi::ProfileSet& set, const StandardSet& standard, const std::vector<ClausePlaces>& places,
                          Report& report);

}  // namespace proofload::scenario
