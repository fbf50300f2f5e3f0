// harness/defects/change_after_pick.hpp — what the warehouse says to the recall of a release is not waited on.
//
// Source   domain facts, catalogue 44 and 56.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kChangeAfterPick;

}  // namespace proofload::defects
