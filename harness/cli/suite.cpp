#include "harness/cli/suite.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "harness/run/parallel.hpp"

namespace proofload::cli {
namespace {

// Numbers all cases of all jobs in one row.
class Plan {
 public:
  explicit Plan(const std::vector<Job>& jobs) : jobs_(jobs) {
    for (const Job& job : jobs) ends_.push_back((ends_.empty() ? 0 : ends_.back()) + job.cases);
  }
  std::uint64_t size() const { return ends_.empty() ? 0 : ends_.back(); }
  std::size_t job_of(std::uint64_t index) const {
    return static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), index) - ends_.begin());
  }
  run::CaseSeed seed_of(std::uint64_t index) const {
    const std::size_t job = job_of(index);
    run::CaseSeed seed = jobs_[job].first;
    seed.case_number += index - (ends_[job] - jobs_[job].cases);
    return seed;
  }
  bool is_last_of_its_job(std::uint64_t index) const { return index + 1 == ends_[job_of(index)]; }

 private:
  const std::vector<Job>& jobs_;
  std::vector<std::uint64_t> ends_;
};

class Suite {
 public:
  Suite(const std::vector<Job>& jobs, const SuiteOptions& options, report::Reporter& reporter,
        report::Progress& progress)
      : jobs_(jobs), plan_(jobs), options_(options), reporter_(reporter), progress_(progress), begun_(options.now()) {
    state_.scenarios_planned = jobs.size();
    state_.cases_planned = plan_.size();
    scenario_begun_ = begun_;
  }

  SuiteResult run(const RunCase& run_case) {
    run::map_in_order<run::Outcome>(
        plan_.size(), {.workers = options_.workers, .tick = [this] { wait(); }},
        [&](std::uint64_t i) { return run_case(jobs_[plan_.job_of(i)], plan_.seed_of(i)); },
        [this](std::uint64_t i, run::Outcome outcome) { return deliver(i, std::move(outcome)); });
    if (tally_) {
      if (out_of_time_) tally_->end_here();
      finish_scenario(jobs_[plan_.job_of(state_.cases - 1)]);
    }
    progress_.clear();
    report::Summary& summary = result_.summary;
    summary.interrupted = options_.stop();
    summary.scenarios_planned = jobs_.size();
    if (options_.timestamps) summary.wall = options_.now() - begun_;
    if (out_of_time_) summary.end_early({.begun = begun_scenarios_, .cases_planned = plan_.size()});
    if (never_started_) summary.never_started = {.begun = begun_scenarios_, .cases_planned = plan_.size()};
    return std::move(result_);
  }

 private:
  bool deliver(std::uint64_t i, run::Outcome outcome) {
    const Job& job = jobs_[plan_.job_of(i)];
    if (!tally_) {
      tally_.emplace(job.scenario, job.cases, job.coverage);
      ++begun_scenarios_;
    }
    // Where the very first case cannot start the command, none can.
    never_started_ = i == 0 && outcome.never_started;
    if (options_.verify && !never_started_) options_.verify(job, plan_.seed_of(i), outcome);
    const bool held = outcome.verdict == run::Verdict::held;
    ++state_.cases;
    state_.messages += outcome.messages;
    result_.bug = result_.bug || outcome.bug;
    tally_->add(plan_.seed_of(i), std::move(outcome));
    if (plan_.is_last_of_its_job(i)) finish_scenario(job);
    tick();
    out_of_time_ = state_.cases < plan_.size() && options_.out_of_time();
    return !options_.stop() && !out_of_time_ && !never_started_ && (held || !options_.fail_fast);
  }

  void finish_scenario(const Job& job) {
    run::ScenarioResult result = tally_->finish([&] { return options_.chances(job); });
    tally_.reset();
    progress_.clear();
    const report::WallTime now = options_.now();
    report::ScenarioReport told{.result = result, .wall = {}, .again = options_.again(*result.scenario)};
    if (options_.timestamps) told.wall = now - scenario_begun_;
    scenario_begun_ = now;
    reporter_.scenario(told);
    result_.summary.add(result);
    ++state_.scenarios[static_cast<std::size_t>(result.verdict)];
    if (result.failures.empty()) return;
    result_.failed_jobs.push_back(&job);
    result_.failed.push_back(std::move(result));
  }

  void wait() {
    if (options_.stop() && !std::exchange(told_to_stop_, true)) {
      progress_.clear();
      options_.stopping();
    }
    tick();
  }

  void tick() {
    show_turn();
    progress_.update(state_, options_.now() - begun_);
  }

  // The scenario whose case is awaited.
  void show_turn() {
    if (state_.cases == plan_.size()) return;
    const Job& job = jobs_[plan_.job_of(state_.cases)];
    state_.scenario = job.scenario->name;
    state_.scenario_cases = tally_ ? tally_->so_far().cases : 0;
    state_.scenario_cases_planned = job.cases;
  }

  const std::vector<Job>& jobs_;
  const Plan plan_;
  const SuiteOptions& options_;
  report::Reporter& reporter_;
  report::Progress& progress_;
  const report::WallTime begun_;
  report::WallTime scenario_begun_;
  report::ProgressState state_;
  bool told_to_stop_ = false;
  bool out_of_time_ = false;
  bool never_started_ = false;
  std::uint64_t begun_scenarios_ = 0;
  std::optional<run::Tally> tally_;  // of the scenario whose turn it is
  SuiteResult result_;
};

}  // namespace

SuiteResult run_suite(const std::vector<Job>& jobs, const RunCase& run_case, const SuiteOptions& options,
                      report::Reporter& reporter, report::Progress& progress) {
  return Suite(jobs, options, reporter, progress).run(run_case);
}

}  // namespace proofload::cli
