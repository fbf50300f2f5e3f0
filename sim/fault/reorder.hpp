// sim/fault/reorder.hpp — a message is overtaken by later ones, whatever order the link keeps.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kReorder;

}  // namespace proofload::sim
