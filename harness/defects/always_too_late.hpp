// harness/defects/always_too_late.hpp — each cancel goes to a person as too late, and the goods ship.
//
// Source   domain facts, catalogue 44.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kAlwaysTooLate;

}  // namespace proofload::defects
