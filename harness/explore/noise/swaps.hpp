// harness/explore/noise/swaps.hpp — messages that come close together come in another order.
//
// Source   definitions, section 9.
#pragma once

#include "harness/explore/noise/noise.hpp"

namespace proofload::explore {

extern const Noise kSwaps;

}  // namespace proofload::explore
