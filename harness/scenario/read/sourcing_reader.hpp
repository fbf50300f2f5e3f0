// harness/scenario/read/sourcing_reader.hpp — which warehouses supply what.
//
// What     Without rules each warehouse may supply everything, by name.
// Requires the world's systems and items; the scenario's partners.
// Errors   to the report: an unknown warehouse, partner, place or item; a warehouse twice in one rule, or in none; a rule
//          that an earlier one leaves nothing.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// `rules`: nullptr when the file has none.
void read_sourcing(const Node* rules, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
