// sim/fault/slow.hpp — a system takes longer over a message.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kSlow;

}  // namespace proofload::sim
