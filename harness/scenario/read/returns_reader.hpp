// harness/scenario/read/returns_reader.hpp — the goods that partners send back.
//
// Errors   a partner who orders nothing here, one whose agreement lets nothing come back, no time.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// Requires the orders to have been read.
void read_returns(const Node& returns, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
