// harness/defects/change_applied_twice.hpp — a change is never known from before.
//
// Source   domain facts, catalogue 56.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kChangeAppliedTwice;

}  // namespace proofload::defects
