// sim/fault/partition.hpp — a system is cut off from another, or from everyone.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kPartition;

}  // namespace proofload::sim
