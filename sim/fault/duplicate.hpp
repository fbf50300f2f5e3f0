// sim/fault/duplicate.hpp — a message arrives more than once.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kDuplicate;

}  // namespace proofload::sim
