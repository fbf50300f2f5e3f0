// harness/scenario/read/orders_reader.hpp — the order streams of a scenario.
//
// Requires the scenario's world and partners.
// Errors   to the report: an unknown item or place, two streams of one name, more time than there
// is.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

void read_orders(const Node& orders, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
