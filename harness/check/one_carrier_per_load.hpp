// harness/check/one_carrier_per_load.hpp — a load is carried by one carrier.
//
// Verifies  that no two carriers pick one load up, that none comes for a load that was cancelled, and that in the end at most
//           one holds an accepted tender of it: who accepted too late was told so by a cancellation.
// Does not verify which carrier should have been asked.
// Assumes   nothing. A cancellation has six hours to arrive, and as long as trouble holds it up.
// Source    domain facts C19; catalogue 57.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kOneCarrierPerLoad;

}  // namespace proofload::check
