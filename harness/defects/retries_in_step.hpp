// harness/defects/retries_in_step.hpp — the pause before a retry is the same for all: nothing by chance, and no cap.
//
// Source   domain facts, catalogue 29.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kRetriesInStep;

}  // namespace proofload::defects
