// harness/check/instructed_as_ordered.hpp — who stores and moves the goods is told of them as they are.
//
// Verifies  what the orchestrator sends, as it is sent. 940: the buyer's number of one of the interchange's orders (W0503), the
//           total of its lines (W76), of the order that it names the day on which the buyer wants the goods (G62 02), the days
//           between which they may leave (37, 38) where the order has such days, and that no other item may ship, where that
//           is agreed (NTE WHI). 943: the quantity that is to come, and its total. 204: weight and pallets of its load, from
//           where it goes and when, as the TMS was told when it took the plan: times to the minute, a weight to its unit.
//           753: for each OID, the buyer's number of one of its orders. wms.create_release: the days between which the goods
//           may leave, where it and the order have such days.
// Does not verify where goods go, because sent_where_ordered does; how many a 940 asks for, because one_effect_per_intent does.
// Assumes   nothing: what is damaged on its way was right when it was sent. What a document does not say is not judged, but
//           for that no other item may ship.
// Source    domain facts F5, F6, C15, C18.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kInstructedAsOrdered;

}  // namespace proofload::check
