#include "harness/cli/select.hpp"
#include "harness/cli/tell.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/report/journey.hpp"
#include "harness/report/json_reporter.hpp"
#include "harness/report/text_reporter.hpp"

namespace proofload::cli {
namespace {

std::string message_text(const run::Row& row) {
  return std::string(row.from.text()) + " -> " + std::string(row.to.text()) + " " + std::string(row.type.text()) + " " +
         row.subject + " at " + format_duration(row.at.time_since_epoch());
}

bool same(const run::Row& a, const run::Row& b) {
  return a.at == b.at && a.what == b.what && a.id == b.id && a.text == b.text && a.status == b.status;
}

std::string first_difference(const std::vector<run::Row>& once, const std::vector<run::Row>& again) {
  for (std::size_t i = 0; i < std::min(once.size(), again.size()); ++i) {
    if (!same(once[i], again[i])) {
      return "first " + message_text(once[i]) + ", then " + message_text(again[i]);
    }
  }
  return once.size() == again.size() ? "the messages are the same; the stores or bodies are not"
                                     : "one of the two runs went on for longer";
}

}  // namespace

ExitCode replay_verb(const Options& options, const Console& console) {
  if (!options.transcript.empty()) return replay_transcript(options, console);
  if (!check_plant(options, console)) return kBadInput;
  const auto selected = select_one(options.name, options, console);
  if (!selected) return selected.error();
  const run::Prepared& prepared = **selected;
  const scenario::Scenario& scenario = run::scenario_of(prepared);
  const run::CaseSeed seed = seed_of(scenario, options);

  const report::WallTime begun = console.now();
  run::Outcome outcome = run::run_case(prepared, seed, {.plant = options.plant});
  const run::Outcome second = run::run_case(prepared, seed, {.plant = options.plant});
  const bool diverged = outcome.digest != second.digest;
  if (diverged) {
    outcome.verdict = run::Verdict::diverged;
    outcome.broken = "the same case ran differently the second time: " +
                     first_difference(rows_of(prepared, seed, options.plant, ""),
                                      rows_of(prepared, seed, options.plant, ""));
  }
  const Digest digest = outcome.digest;
  const bool bug = outcome.bug;
  run::Tally tally({*selected, &scenario}, 1, run::Coverage::not_judged);
  tally.add(seed, std::move(outcome));
  const run::ScenarioResult result = tally.finish();
  report::Summary summary;
  summary.add(result);
  summary.scenarios_planned = 1;
  if (options.timestamps) summary.wall = console.now() - begun;
  const ExitCode code = bug ? kInternalError : exit_code(result.verdict);
  summary.exit_code = code;

  const report::Style style = console.out_style(options.colour);
  std::unique_ptr<report::Reporter> reporter;
  if (options.format == Format::json) {
    reporter = std::make_unique<report::JsonReporter>(console.out);
  } else {
    reporter = std::make_unique<report::TextReporter>(
        console.out,
        report::TextOptions{.style = style,
                            .verbosity = options.verbose ? report::Verbosity::verbose : report::Verbosity::normal});
  }
  reporter->begin({.version = std::string(version()),
                   .seed = seed.run,
                   .workers = 1,
                   .plant = options.plant,
                   .scenarios = {scenario.name}});
  reporter->scenario({.result = result, .wall = summary.wall, .again = again(scenario, options)});
  if (options.format == Format::text) {
    if (!diverged) console.out(style.finish("  ran twice, the same both times: digest " + to_text(digest) + "\n"));
    if (!diverged && scenario.found && !scenario.found->digest.empty()) {
      const bool same = scenario.found->digest == to_text(digest);
      console.out(same ? "  just as when it was found\n"
                       : "  not as when it was found: the orchestrator, the file or the program has changed since\n");
    }
    for (const run::Failure& failure : result.failures) tell_failure(prepared, result, failure, options, console, *reporter);
    if (options.trace) {
      const auto rows = rows_of(prepared, seed, options.plant, "");
      console.out("\n" + style.finish(to_text(report::journey_of(rows, ""), style, report::Numbers::shown)));
    }
  }
  reporter->end(summary);
  return code;
}

}  // namespace proofload::cli
