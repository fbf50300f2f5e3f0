// harness/scenario/read/receipts_reader.hpp — the goods that are planned to come to warehouses.
//
// Errors   no time, a place that is no warehouse, an unknown item, nothing to come.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

void read_receipts(const Node& receipts, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
