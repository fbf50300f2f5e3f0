// sim/fault/lose.hpp — a message never arrives; of a reply: what was asked for was done all the same.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kLose;

}  // namespace proofload::sim
