// sim/fault/outage.hpp — a system is down for a stretch of time.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kOutage;

}  // namespace proofload::sim
