// harness/check/acknowledged_as_agreed.hpp — each order's group is acknowledged in time.
//
// Verifies  a 997 for each order within what was agreed.
// Does not verify what a 997 says of a damaged group, because it depends on the damage.
// Assumes   a deadline's clock starts again where injected trouble ends; where repeats are met with silence, a 997 that
//           trouble took is excused.
// Source    domain facts C1, I8.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kAcknowledgedAsAgreed;

}  // namespace proofload::check
