// harness/defects/ships_at_midnight.hpp — the ERP is told the day on which goods left, and no time.
//
// Source   domain facts, catalogue 33, 34.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kShipsAtMidnight;

}  // namespace proofload::defects
