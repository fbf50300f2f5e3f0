// harness/scenario/read/promises_reader.hpp — what a scenario expects for each, and what it wants
// to see sometimes.
//
// Requires the scenario's faults.
// Errors   to the report: an unknown fact, message type or phrase.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

void read_expectations(const Node& expect, Scenario& scenario, Report& report);
void read_sometimes(const Node& sometimes, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
