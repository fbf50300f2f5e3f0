// sim/fault/corrupt.hpp — a body arrives damaged: cut short, or with one byte that is no character.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kCorrupt;

}  // namespace proofload::sim
