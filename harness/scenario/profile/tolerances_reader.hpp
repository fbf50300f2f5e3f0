// harness/scenario/profile/tolerances_reader.hpp — the deviations from the standard that a profile puts up with.
//
// Errors   to the report: a code that no finding has, with the nearest.
#pragma once

#include "contracts/edi/tolerance.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

// `node`: nullptr for none.
void read_tolerances(const Node* node, edi::Tolerances& tolerances, Report& report);

}  // namespace proofload::scenario
