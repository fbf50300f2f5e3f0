// harness/check/shipped_within_accepted.hpp — no more is shipped than was ordered, accepted and not cancelled.
//
// Verifies  units shipped per line against the order with its tolerance, the 855, and what the ERP cancelled.
// Does not verify that what was accepted ships, because stock may be short.
// Assumes   nothing.
// Source    domain facts C7, C8.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kShippedWithinAccepted;

}  // namespace proofload::check
