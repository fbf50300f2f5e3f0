// harness/defects/first_routing_wins.hpp — a routing instruction counts for good, whatever the buyer says later.
//
// Source   domain facts, section 1.5.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kFirstRoutingWins;

}  // namespace proofload::defects
