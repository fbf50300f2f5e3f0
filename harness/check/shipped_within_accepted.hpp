// harness/check/shipped_within_accepted.hpp — what ships is what was ordered, accepted and not cancelled.
//
// Verifies  units shipped per line against the order with its tolerances, the 855, and what the ERP cancelled; another
//           item only where that was agreed, and told in the 855; of more missing than is borne with, a person was told.
// Does not verify that what was accepted ships, because stock may be short.
// Assumes   nothing.
// Source    domain facts C7, C8.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kShippedWithinAccepted;

}  // namespace proofload::check
