// harness/check/scenario_expectations.hpp — what the scenario's file expects.
//
// Verifies  each expectation per order (different subjects), per line (facts) or per shipment (facts that name it).
// Does not verify what the file does not say.
// Assumes   what a system answers with success is done.
// Source    the scenario's expect.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kScenarioExpectations;

}  // namespace proofload::check
