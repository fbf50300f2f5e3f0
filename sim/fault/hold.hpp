// sim/fault/hold.hpp — a message is held back until a later one about the same order has gone past it.
//
// What     Whatever the link's order. The later one is the next of a type that is on its way, or the message's own
//          repeat; what never comes holds nothing back for longer than "at_most".
// Source   domain facts, catalogue 54 to 56.
#pragma once

#include "sim/fault/kind.hpp"

namespace proofload::sim {

extern const FaultKind kHold;

}  // namespace proofload::sim
