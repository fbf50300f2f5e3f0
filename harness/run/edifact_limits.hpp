// harness/run/edifact_limits.hpp — what a partner from elsewhere cannot have: agreements that EDIFACT has no message for
// here, and orders in a currency that an item has no price in.
#pragma once

#include <vector>

#include "contracts/base/error.hpp"
#include "harness/scenario/partner.hpp"
#include "harness/scenario/world.hpp"

namespace proofload::run {

// An error for each, at the partner's address; none for one that speaks X12. pays: it sends remittances.
void judge_edifact(const scenario::Partner& partner, bool pays, std::vector<Error>& errors);

// An error for an item that has no price in the currency of a partner who would order it.
void judge_currency(const scenario::Partner& partner, const scenario::World& world, std::vector<Error>& errors);

}  // namespace proofload::run
