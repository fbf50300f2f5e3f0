// harness/check/sent_where_ordered.hpp — goods go to the place that the order names.
//
// Verifies  for each sales order, release and parcel label that is asked for, and for each 940, that its ship-to is that of
//           the order it is about.
// Does not verify that a carrier delivers there, because a parcel has no address but its label's; nor routed trucks,
//           because the buyer sends them.
// Assumes   nothing: no trouble excuses another address.
// Source    domain facts: N1*ST of the 850 is the delivery address of all that comes of it.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kSentWhereOrdered;

}  // namespace proofload::check
