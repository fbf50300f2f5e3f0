// harness/cli/tell.hpp — telling what went wrong: the failing case is run once more, and remembered.
#pragma once

#include <string>
#include <vector>

#include "harness/cli/options.hpp"
#include "harness/report/reporter.hpp"
#include "harness/run/recorder.hpp"

namespace proofload::cli {

// All that happened to one order in one case; to all orders, when `order` is "".
std::vector<run::Row> rows_of(const run::Prepared& prepared, run::CaseSeed seed, const std::string& plant,
                              const std::string& order);

// One block for this failure.
void tell_failure(const run::Prepared& prepared, const run::ScenarioResult& result, const run::Failure& failure,
                  const Options& options, report::Reporter& reporter);

// A recorder that knows the faults of the scenario by their names.
run::Recorder recorder_for(const scenario::Scenario& scenario, const std::string& order);

// The sentence of a check; "" when there is none of that name.
std::string promise_of(std::string_view check);

}  // namespace proofload::cli
