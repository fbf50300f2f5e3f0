// sim/fault/delay.hpp — a message arrives later; on a fifo link it holds its followers back.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kDelay;

}  // namespace proofload::sim
