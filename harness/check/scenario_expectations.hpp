// harness/check/scenario_expectations.hpp — what the scenario's file expects.
//
// Verifies  each expectation, counted as a person would: per order, what a system commits at once about one thing is one,
//           over however many lines it says it (an invoice of three lines), and the same again later is another; per line,
//           the facts of that line; per shipment, the facts about all of it.
// Does not verify what the file does not say.
// Assumes   what a system answers with success is done.
// Source    the scenario's expect.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kScenarioExpectations;

}  // namespace proofload::check
