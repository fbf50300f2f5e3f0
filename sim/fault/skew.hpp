// sim/fault/skew.hpp — a system's own clock is wrong: at once, or drifting away bit by bit; put right in the end.
//
// What     Shifts what the system reads as now: the times that it writes, and what it holds against its clock. A timer
//          goes off when the system's own clock says so, and never before as long has passed as it asked for.
// Units    "by" is its clock minus the true one, at most three hours: what is further off is noticed.
#pragma once

#include "contracts/base/time.hpp"
#include "sim/fault/fault.hpp"
#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kSkew;

// What a clock shows then, minus the true time, by this window of it. Outside of it: none.
Duration error_of(const Window& skew, Instant at);

}  // namespace proofload::sim
