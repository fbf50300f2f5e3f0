#include <memory>

#include "harness/cli/interrupt.hpp"
#include "harness/cli/second_process.hpp"
#include "harness/cli/select.hpp"
#include "harness/cli/suite.hpp"
#include "harness/cli/tell.hpp"
#include "harness/cli/transcript.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/report/json_reporter.hpp"
#include "harness/report/text_reporter.hpp"
#include "harness/run/rates.hpp"

namespace proofload::cli {
namespace {

constexpr std::size_t kFailuresToldMost = 8;

std::vector<Job> plan(const std::vector<PreparedPtr>& selected, const Options& options) {
  std::vector<Job> jobs;
  for (const PreparedPtr& prepared : selected) {
    const scenario::Scenario& scenario = run::scenario_of(*prepared);
    const std::uint64_t own = scenario.cases.value_or(1);
    Job job{.scenario = {prepared, &scenario},
            .prepared = prepared,
            .first = seed_of(scenario, options),
            .cases = options.cases.value_or(own)};
    if (options.case_number || scenario.case_number) job.cases = 1;
    // One case taken out of many says nothing about what never happened.
    if (options.case_number || (job.cases == 1 && own > 1)) job.coverage = run::Coverage::not_judged;
    jobs.push_back(std::move(job));
  }
  return jobs;
}

// Fewer cases than the scenario's own, or one: somebody looks. What this cannot show is said at the end, if at all.
bool is_quick_look(const Job& job, const Options& options) {
  if (options.case_number) return true;
  return options.cases && (job.cases == 1 || job.cases < job.scenario->cases.value_or(1));
}

bool can_rates_fire(const std::vector<Job>& jobs, const Options& options, const Console& console) {
  bool can = true;
  for (const Job& job : jobs) {
    if (is_quick_look(job, options)) continue;
    const scenario::Errors errors = run::rates_that_hardly_fire(*job.prepared, job.cases);
    console.err(scenario::to_text(errors));
    can = can && errors.empty();
  }
  return can;
}

std::unique_ptr<report::Reporter> reporter_for(const Options& options, const Console& console) {
  if (options.format == Format::json) return std::make_unique<report::JsonReporter>(console.out);
  using report::Layout;
  using report::Verbosity;
  return std::make_unique<report::TextReporter>(
      console.out, report::TextOptions{.style = console.out_style(options.colour),
                                       .layout = console.out_is_tty ? Layout::table : Layout::lines,
                                       .verbosity = options.quiet     ? Verbosity::quiet
                                                    : options.verbose ? Verbosity::verbose
                                                                      : Verbosity::normal,
                                       .coverage = options.coverage});
}

report::Progress::Mode progress_mode(const Options& options, const Console& console) {
  using Mode = report::Progress::Mode;
  if (options.quiet) return Mode::none;
  return console.err_is_tty && console.environment("TERM") != "dumb" ? Mode::bar : Mode::heartbeat;
}

// GitHub shows these beside the change.
void annotate(const SuiteResult& suite, const Console& console) {
  if (console.environment("GITHUB_ACTIONS") != "true" || suite.failed.empty()) return;
  const run::ScenarioResult& result = suite.failed.front();
  const check::Finding& finding = result.failures.front().finding;
  console.out("::error title=" + std::string(finding.promise) + "::" + result.scenario->name + ": " + finding.text + "\n");
}

}  // namespace

ExitCode run_verb(const Options& options, const Console& console) {
  if (!check_plant(options, console)) return kBadInput;
  const auto selected = select_scenarios(options, console);
  if (!selected) return selected.error();

  const std::vector<Job> jobs = plan(*selected, options);
  if (options.second == "digests") return write_digests(jobs, options, console);
  if (options.second == "events") return write_events(jobs.front(), options, console);
  if (!can_rates_fire(jobs, options, console)) return kBadInput;
  VerifyCase verify;
  if (options.verify) {
    auto with_second = verify_with_second(options, console);
    if (!with_second) return kInternalError;
    verify = *std::move(with_second);
  }
  const unsigned jobs_asked = options.transcript.empty() ? options.jobs : 1;  // its cases stand one after another
  const SuiteOptions suite_options{.workers = jobs_asked == 0 ? console.cores : jobs_asked,
                                   .fail_fast = options.fail_fast,
                                   .stop = interrupted,
                                   .out_of_time = [&] { return options.time_budget && console.now() >= *options.time_budget; },
                                   .verify = verify,
                                   .stopping =
                                       [&] { console.err("stopping after the case at hand; Ctrl-C ends at once\n"); },
                                   .now = console.now,
                                   .timestamps = options.timestamps,
                                   .again = [&](const auto& scenario) { return again(scenario, options); },
                                   .chances = [&](const Job& job) {
                                     return run::chances_of(*job.prepared, job.first, options.plant);
                                   }};
  const auto reporter = reporter_for(options, console);
  report::Progress progress(console.err, console.err_style(options.colour), progress_mode(options, console));
  report::RunHeader header{.version = std::string(version()),
                           .seed = jobs.front().first.run,
                           .workers = suite_options.workers,
                           .plant = options.plant,
                           .scenarios = {}};
  for (const Job& job : jobs) header.scenarios.push_back(job.scenario->name);
  reporter->begin(header);

  const InterruptGuard guard;
  std::string transcript;
  const auto run_case = [&](const Job& job, run::CaseSeed seed) {
    if (options.transcript.empty()) return run::run_case(*job.prepared, seed, {.plant = options.plant});
    transcript += transcript_case(*job.scenario, seed, options);
    return run::run_case(*job.prepared, seed, {.plant = options.plant, .transcript = &transcript});
  };
  SuiteResult suite = run_suite(jobs, run_case, suite_options, *reporter, progress);
  for (std::size_t i = 0; i < suite.failed.size() && i < kFailuresToldMost; ++i) {
    tell_failure(*suite.failed_jobs[i]->prepared, suite.failed[i], suite.failed[i].failures.front(), options, console,
                 *reporter);
  }
  if (suite.failed.size() > kFailuresToldMost) suite.summary.failures_not_told = suite.failed.size() - kFailuresToldMost;
  annotate(suite, console);
  suite.summary.interrupted = interrupted();  // while a failing case was made smaller, too
  if (!options.transcript.empty() && console.keep) {
    if (const auto kept = console.keep(options.transcript, transcript); !kept) {
      console.complain({.text = kept.error().text, .place = {}, .hint = {}});
      return kBadInput;
    }
  }
  const ExitCode code = suite.summary.interrupted ? kInterrupted
                        : suite.bug               ? kInternalError
                                                  : exit_code(suite.summary.verdict);
  suite.summary.exit_code = code;
  reporter->end(suite.summary);
  return code;
}

}  // namespace proofload::cli
