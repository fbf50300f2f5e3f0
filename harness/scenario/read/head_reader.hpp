// harness/scenario/read/head_reader.hpp — which case a file is, and how it takes time.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// 8841, or "8841:137".
void read_seed(const Node* node, Scenario& scenario, Report& report);
void read_latency(const Node* node, Scenario& scenario);

}  // namespace proofload::scenario
