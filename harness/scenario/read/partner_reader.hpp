// harness/scenario/read/partner_reader.hpp — a partner's tree, judged already, as a Partner and its
// system.
//
// Errors   to the report: a clause that is none, an item's number that is no GTIN, no place to ship
// to.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/partner.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// `scenario`: its epoch and its calendars.
Partner read_partner(const std::string& name, const Node& node, const Scenario& scenario, Report& report);

}  // namespace proofload::scenario
