// harness/scenario/read/faults_reader.hpp — the faults of a scenario, as the fields that their
// kinds take.
//
// What     Orders by ordinal become orders by name; each kind is asked once whether it can be made.
// Requires the scenario's world and streams.
// Errors   to the report: no kind or an unknown one, a field that the kind does not take, an
// unknown system, message
//          type or order, what the kind itself refuses, the same fault twice.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

void read_faults(const Node& faults, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
