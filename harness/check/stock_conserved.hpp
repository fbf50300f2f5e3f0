// harness/check/stock_conserved.hpp — stock neither appears nor vanishes.
//
// Verifies  per item and warehouse, that no more is allocated than there is; per line of a release, that what was allocated was picked or found short, and what was picked was shipped.
// Does not verify counts by hand, because nobody counts.
// Assumes   nothing.
// Source    domain facts I3, C17.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kStockConserved;

}  // namespace proofload::check
