// harness/check/changes_applied_in_order.hpp — a change is in force as it was asked for, once and in its turn, or it was
// refused for a cause that is true.
//
// Verifies  what the ERP made of each change, line by line: the total, the price and the delivery date that were asked for, never twice, never
//           after a later one, never less than the warehouse had picked; that the answer says what became of it; that who
//           refuses has a cause: picking had begun, the order was closed, not booked or cancelled by its buyer, the ERP refused.
// Does not verify that an answer comes in time, because answered_as_agreed does.
// Assumes   what a system answers with success is done; of changes that the buyer does not count, what tells them apart is
//           what they ask for.
// Source    domain facts C3, C8, section 1.5; catalogue 44, 56.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kChangesAppliedInOrder;

}  // namespace proofload::check
