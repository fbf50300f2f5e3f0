// harness/defects/parked_blocks.hpp — a partner's orders wait behind one that is at the desk.
//
// Source   domain facts, catalogue 52: one order cannot be matched, and its batch stands still.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kParkedBlocks;

}  // namespace proofload::defects
