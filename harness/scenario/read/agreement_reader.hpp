// harness/scenario/read/agreement_reader.hpp — what a partner's tree says of the trading agreement.
//
// Requires a tree that the schema has judged.
// Errors   to the report: a value that the clause does not have, one that nothing acts on yet, a
//          clause stated more finely than it can differ.
#pragma once

#include "contracts/canonical/agreements.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

AgreementLayers read_agreements(const Node& partner, Report& report);

}  // namespace proofload::scenario
