// harness/check/poison_parked_alone.hpp — one bad document is parked, and all others go on.
//
// Verifies  once a partner's order is at the desk for a business cause, or was refused by a 997 or TA1, each of its other
//           orders, whether it came with the bad one or later: within a day the ERP has it, or it is refused or parked
//           itself. Nothing waits until a person has decided.
// Does not verify that what is parked is bad, because orders_end_as_required wants a true cause; nor that what is parked
//           is ever seen to.
// Assumes   the day starts again where injected trouble ends; orders that their buyer cancels or gives up may wait.
// Source    domain facts I10; catalogue 23, 24, 52.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kPoisonParkedAlone;

}  // namespace proofload::check
