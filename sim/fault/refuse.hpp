// sim/fault/refuse.hpp — a system answers 429 or 503 in place of doing what it is asked.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kRefuse;

}  // namespace proofload::sim
