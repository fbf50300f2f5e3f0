// sim/fault/corrupt.hpp — a body arrives damaged: cut short, or with one byte changed.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kCorrupt;

}  // namespace proofload::sim
