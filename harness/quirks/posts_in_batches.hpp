// harness/quirks/posts_in_batches.hpp — an order has its number after the next batch; some fail in it, and are done by hand.
//
// Source   domain facts, catalogue 2, 34.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kPostsInBatches;

}  // namespace proofload::quirks
