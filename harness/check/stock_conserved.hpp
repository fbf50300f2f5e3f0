// harness/check/stock_conserved.hpp — stock neither appears nor vanishes.
//
// Verifies  per item and warehouse, that no more is allocated or written off than there is by the start, receipts and adjustments, and that a warehouse's report says what it then has; per line of a release, that what was allocated was picked or found short, and what was picked was shipped.
// Does not verify that an adjustment was right, because nobody else counts.
// Assumes   nothing.
// Source    domain facts I3, C14, C17.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kStockConserved;

}  // namespace proofload::check
