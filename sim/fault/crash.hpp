// sim/fault/crash.hpp — a system crashes between two effects of handling a message, or of its own start
// ("of": "start"), and is down for a while.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kCrash;

// What "of" says when it is the start that crashes; no message type.
inline constexpr Symbol kStart = "start";

}  // namespace proofload::sim
