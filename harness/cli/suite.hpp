// harness/cli/suite.hpp — many cases of many scenarios over worker threads, told as they finish.
//
// What     Cases run in parallel and are told in order: scenarios by name, cases by number. Whatever the number of
//          workers, reporter and results see the same.
// Shape    run(plan) -> what to tell in the end. run_case is handed in, so that tests need no world.
#pragma once

#include <functional>
#include <vector>

#include "harness/cli/console.hpp"
#include "harness/cli/select.hpp"
#include "harness/report/progress.hpp"
#include "harness/report/reporter.hpp"

namespace proofload::cli {

struct Job {
  std::shared_ptr<const scenario::Scenario> scenario;
  PreparedPtr prepared;
  run::CaseSeed first;
  std::uint64_t cases = 1;
  run::Coverage coverage = run::Coverage::judged;
};

using RunCase = std::function<run::Outcome(const Job&, run::CaseSeed)>;

struct SuiteOptions {
  unsigned workers = 1;
  bool fail_fast = false;
  std::function<bool()> stop = [] { return false; };
  std::function<bool()> out_of_time = [] { return false; };
  std::function<void(const Job&, run::CaseSeed, run::Outcome&)> verify = {};  // each case, in their order
  std::function<void()> stopping = [] {};  // once, when a case at hand keeps a stop waiting
  std::function<report::WallTime()> now;
  bool timestamps = true;
  std::function<std::string(const scenario::Scenario&)> again;
  // Per rule, how often it could have fired in the job's first case.
  std::function<std::vector<std::uint64_t>(const Job&)> chances = [](const Job&) -> std::vector<std::uint64_t> {
    return {};
  };
};

struct SuiteResult {
  report::Summary summary;
  std::vector<run::ScenarioResult> failed;  // in which a promise was broken
  std::vector<const Job*> failed_jobs;      // likewise
  bool bug = false;                         // proofload's own
};

SuiteResult run_suite(const std::vector<Job>& jobs, const RunCase& run_case, const SuiteOptions& options,
                      report::Reporter& reporter, report::Progress& progress);

}  // namespace proofload::cli
