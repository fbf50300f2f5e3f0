// harness/defects/unpadded_envelope.hpp — the fields of the envelope are as long as what stands in them.
//
// Source   domain facts, catalogue 39.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kUnpaddedEnvelope;

}  // namespace proofload::defects
