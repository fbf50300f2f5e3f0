// harness/defects/envelope_only.hpp — an order is known by the envelope that it came in.
//
// Source   domain facts, section 1.1: the same document under a new control number.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kEnvelopeOnly;

}  // namespace proofload::defects
