// harness/defects/parks_in_silence.hpp — what cannot go on is set aside, and no person is told.
//
// Source   domain facts, catalogue 23 and 24.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kParksInSilence;

}  // namespace proofload::defects
