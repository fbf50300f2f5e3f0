// harness/check/retries_spread.hpp — what failed together does not come back together.
//
// Verifies  the time from one attempt at a request to the next: the same, to the nanosecond, for fewer than five messages to one system.
// Does not verify how long the pauses are, because retries_bounded does.
// Assumes   after a restart all is asked at once.
// Source    domain facts, catalogue 28 and 29.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kRetriesSpread;

}  // namespace proofload::check
