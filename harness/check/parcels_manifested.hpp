// harness/check/parcels_manifested.hpp — each parcel that leaves is on a manifest of its carrier.
//
// Verifies  for each live label that was bought for a release which shipped: that the carrier was told of it within a day.
// Does not verify parcels of third parties, who buy their own labels.
// Assumes   the day starts again where injected trouble ends; what a system answers with success is done.
// Source    domain facts, section 3.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kParcelsManifested;

}  // namespace proofload::check
