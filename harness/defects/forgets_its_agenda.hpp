// harness/defects/forgets_its_agenda.hpp — what was planned when it went down is not planned again.
//
// Source   domain facts, catalogue 20, 46: timers in memory.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kForgetsItsAgenda;

}  // namespace proofload::defects
