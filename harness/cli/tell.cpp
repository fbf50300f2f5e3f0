#include "harness/cli/tell.hpp"

#include <algorithm>

#include "harness/cli/select.hpp"
#include "harness/cli/smallest.hpp"

namespace proofload::cli {
namespace {

// The order that one of the messages carries; "" when none does.
std::string order_of(const std::vector<MessageId>& messages, const std::vector<run::Row>& rows) {
  for (const run::Row& row : rows) {
    if (!row.roots.empty() && std::find(messages.begin(), messages.end(), row.id) != messages.end()) {
      return row.roots.front();
    }
  }
  return {};
}

}  // namespace

run::Recorder recorder_for(const scenario::Scenario& scenario, const std::string& order, run::Recorder::Messages messages) {
  std::vector<std::string> rules;
  for (const scenario::FaultRule& rule : scenario.faults) rules.push_back(rule.name);
  return run::Recorder(std::move(rules), order, messages);
}

std::vector<run::Row> rows_of(const run::Prepared& prepared, run::CaseSeed seed, const std::string& plant,
                              const std::string& order, bool is_fresh) {
  run::Recorder recorder = recorder_for(run::scenario_of(prepared), order);
  run::run_case(prepared, seed,
                {.plant = plant, .recorder = &recorder, .pins = nullptr, .facts = {}, .chance = nullptr,
                 .transcript = nullptr, .is_fresh = is_fresh});
  return recorder.rows();
}

Story story_of(const run::Prepared& prepared, run::CaseSeed seed, const check::Finding& finding,
               const std::string& plant) {
  Story story{.order = finding.order, .rows = {}};
  if (!story.order.empty()) {
    story.rows = rows_of(prepared, seed, plant, story.order);
  } else if (!finding.because.empty()) {
    story.rows = rows_of(prepared, seed, plant, "");
    story.order = order_of(finding.because, story.rows);
  }
  return story;
}

void tell_failure(const run::Prepared& prepared, const run::ScenarioResult& result, const run::Failure& failure,
                  const Options& options, const Console& console, report::Reporter& reporter,
                  std::optional<explore::PinnedCase> pinned) {
  // The rows are of its world.
  const run::CasePrepared own = run::for_case(prepared, failure.seed);
  report::FailureReport told{.result = result,
                             .failure = failure,
                             .promise = promise_of(failure.finding.promise),
                             .order = {},
                             .rows = {},
                             .again = again(*result.scenario, options),
                             .smallest = smallest_of(prepared, failure, options, console, std::move(pinned))};
  if (!told.smallest) {
    Story story = story_of(*own.prepared, failure.seed, failure.finding, options.plant);
    told.order = std::move(story.order);
    told.rows = std::move(story.rows);
  }
  reporter.failure(told);
}

std::string promise_of(std::string_view check) {
  for (const check::CheckKind& kind : check::all_checks()) {
    if (kind.name == check) return std::string(kind.promise);
  }
  return {};
}

}  // namespace proofload::cli
