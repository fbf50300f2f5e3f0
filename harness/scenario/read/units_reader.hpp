// harness/scenario/read/units_reader.hpp — the business units of a world, and the ERP that each books in.
//
// Errors   to the report: an ERP or an item that the world has not, a partner or an item in two units; with several
//          ERPs, a partner of the scenario whose orders belong to no unit.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// Requires the scenario's partners and the world's systems and items. `node`: the world's.
void read_units(const Node& node, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
