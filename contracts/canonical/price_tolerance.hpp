// contracts/canonical/price_tolerance.hpp — whether the buyer's price is near enough to the seller's.
#pragma once

#include "contracts/base/money.hpp"
#include "contracts/base/ratio.hpp"

namespace proofload::canonical {

// They differ by no more than that share of the seller's. Requires one currency, and bases in one
// unit.
bool is_within(Ratio share, const UnitPrice& buyers, const UnitPrice& sellers);

}  // namespace proofload::canonical
