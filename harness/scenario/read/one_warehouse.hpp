// harness/scenario/read/one_warehouse.hpp — orders that must come from one warehouse, where none may supply all of them.
//
// What     Where an agreement says `sourcing: one_warehouse`, whatever an order of a stream may ask for together has a
//          warehouse that the sourcing rules let supply all of it. Of stock nothing is said: it may run out in any world.
// Requires the world's sourcing rules, the partners and the streams of the scenario.
// Errors   to the report: the clause at its place, the items, and the rules that keep them apart at theirs.
#pragma once

#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

void refuse_orders_without_a_warehouse(const Scenario& scenario, Report& report);

}  // namespace proofload::scenario
