// harness/scenario/read/waivers_reader.hpp — the waivers of a scenario or of a partner.
//
// Errors   to the report: a day that does not exist, a partner who takes no part, the same check
//          twice for one partner. The names of checks are judged by whoever knows them.
#pragma once

#include <string>

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// `partner`: whose file it is; "": a scenario's, where each waiver names one. Requires the partners.
void read_waivers(const Node& waivers, const std::string& partner, Scenario& scenario, Report& report);

}  // namespace proofload::scenario
