// harness/check/one_effect_per_intent.hpp — what was meant once happens once.
//
// Verifies  one sales order an order, one invoice a shipment, one live label a carton, no more allocated than ordered; no key with two bodies; no success without its effect.
// Does not verify quantities of what happened, because other checks do.
// Assumes   a label that was voided was never bought; a request that was damaged on its way came with another body; what a system answers with success is done.
// Source    domain facts I4; catalogue 1 to 8.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kOneEffectPerIntent;

}  // namespace proofload::check
