// sim/fault/read_early.hpp — a file is read while it is still written: its first part arrives, and later all of it.
//
// Source   domain facts, catalogue 42.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kReadEarly;

}  // namespace proofload::sim
