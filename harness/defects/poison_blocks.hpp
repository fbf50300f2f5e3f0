// harness/defects/poison_blocks.hpp — a document that cannot be read stops all that come after it.
//
// Source   domain facts, catalogue 23.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kPoisonBlocks;

}  // namespace proofload::defects
