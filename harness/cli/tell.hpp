// harness/cli/tell.hpp — telling what went wrong: the failing case is run once more, and remembered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/cli/console.hpp"
#include "harness/cli/options.hpp"
#include "harness/report/reporter.hpp"
#include "harness/run/recorder.hpp"

namespace proofload::cli {

// All that happened to one order in one case; to all orders, when `order` is "". is_fresh: as in run::CaseOptions.
std::vector<run::Row> rows_of(const run::Prepared& prepared, run::CaseSeed seed, const std::string& plant,
                              const std::string& order, bool is_fresh = false);

// The rows that a finding is to be seen in: of its order, or of one that its messages carry; none of no order.
struct Story {
  std::string order;
  std::vector<run::Row> rows;
};
Story story_of(const run::Prepared& prepared, run::CaseSeed seed, const check::Finding& finding, const std::string& plant);

// One block for this failure, with the smallest case that fails alike.
void tell_failure(const run::Prepared& prepared, const run::ScenarioResult& result, const run::Failure& failure,
                  const Options& options, const Console& console, report::Reporter& reporter,
                  std::optional<explore::PinnedCase> pinned = {});

// A recorder that knows the faults of the scenario by their names.
run::Recorder recorder_for(const scenario::Scenario& scenario, const std::string& order,
                           run::Recorder::Messages messages = run::Recorder::Messages::named);

// The sentence of a check; "" when there is none of that name.
std::string promise_of(std::string_view check);

}  // namespace proofload::cli
