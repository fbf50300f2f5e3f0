// harness/defects/never_reconciles.hpp — nobody looks for what stands still.
//
// Source   domain facts, catalogue 16, 45 and 47.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kNeverReconciles;

}  // namespace proofload::defects
