// harness/scenario/read/agreement_reader.hpp — what a partner's tree says of the trading agreement.
//
// Requires a tree that the schema has judged.
// Errors   to the report: a value that the clause does not have, one that nothing acts on yet, a
//          clause stated more finely than it can differ, an unknown zone or calendar.
#pragma once

#include "contracts/canonical/agreements.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// `scenario`: whose epoch and calendars clauses may name; nullptr: nobody knows them.
AgreementLayers read_agreements(const Node& partner, const Scenario* scenario, Report& report);

}  // namespace proofload::scenario
