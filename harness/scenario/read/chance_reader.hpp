// harness/scenario/read/chance_reader.hpp — "draws" and "times": what chance decided, as a capsule writes it out.
//
// Errors   a system that the world does not have; a value that is none; the same draw or message twice; a time of no message.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

void read_chance(const Node& root, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
