// harness/defects/last_arrival_wins.hpp — what came last is taken for what is newest.
//
// Source   domain facts, catalogue 15.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kLastArrivalWins;

}  // namespace proofload::defects
