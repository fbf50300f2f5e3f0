// harness/check/answered_as_agreed.hpp — the partner gets the documents that were agreed, once, in order, in time.
//
// Verifies  855 for each order, 856 and 810 for each shipment, where the agreement asks for them; none before its cause; none twice.
// Does not verify their content, because invoiced_as_shipped and messages_conform do.
// Assumes   a document may be given up where injected trouble hit each of as many sendings as were agreed, or damaged them; what a warehouse tells
//           late is owed from when it first tells it; a deadline's clock starts again where injected trouble ends, and moves by as much as a clock that was wrong
//           went back; what leaves on one day is told of by the clocks of those who tell; what a system answers with success is done.
// Source    domain facts C2, C4, C5.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kAnsweredAsAgreed;

}  // namespace proofload::check
