// harness/check/transported_as_agreed.hpp — goods go by parcel, by freight or collect, as agreed; collect, as the buyer says.
//
// Verifies  that nothing of an order that goes collect leaves before its buyer has said who fetches it, nor before the pick-up
//           window opens; that its 856 names the carrier and the authorization of the instruction that holds then; that no
//           parcel label is bought for it. That a label is bought for an order that goes by freight only when its load was
//           planned and nobody took it.
// Does not verify that goods were ready before the window closed, because work at a warehouse takes its time.
// Assumes   a truck is early by no more than a clock was wrong. An instruction holds an hour after the supplier has acknowledged it; while a later one is on its
//           way, both are right. What a 754 or an 856 says that was damaged on its way is not judged.
// Source    definitions, section 6; domain facts, section 1.5.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kTransportedAsAgreed;

}  // namespace proofload::check
