// sim/fault/rerun.hpp — a job runs twice: a timer of a system goes off again while what it set in motion is under way.
//
// Source   domain facts, catalogue 46: overlapping and doubled schedules.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kRerun;

}  // namespace proofload::sim
