// sim/fault/crash.hpp — a system crashes between two effects of handling a message, or of its own start
// ("of": "start"), and is down for a while.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kCrash;

}  // namespace proofload::sim
