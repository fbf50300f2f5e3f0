// harness/defects/reuses_control_numbers.hpp — the counter of control numbers lives in memory.
//
// Source   domain facts, catalogue 41.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kReusesControlNumbers;

}  // namespace proofload::defects
