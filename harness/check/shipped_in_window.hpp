// harness/check/shipped_in_window.hpp — goods leave on the days that the order names, and do not arrive before them.
//
// Verifies  for each shipment of an order with windows (DTM 037, 038, 001, 063), that it leaves on one of their days; and
//           for each parcel or load that it does not arrive before its first day (064); by the clocks of the agreement's zone.
// Does not verify that it arrives by its last day (063), because a carrier may be slower than it promised; nor that what
//           could be shipped in time is shipped at all, because orders_end_as_required does.
// Assumes   trouble that was injected between the order and the move excuses what is late, and a clock that was wrong
//           meanwhile what is early or late by no more than its error; nothing else excuses what is early.
// Source    domain facts: DTM01; catalogue 33.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kShippedInWindow;

}  // namespace proofload::check
