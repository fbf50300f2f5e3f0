#include "harness/cli/select.hpp"
#include "harness/cli/tell.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/report/journey.hpp"
#include "harness/report/json_reporter.hpp"
#include "harness/report/text_reporter.hpp"
#include "harness/run/course.hpp"

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

// Whether there is a course to compare with.
bool check_course(const scenario::Scenario& scenario, const Console& console) {
  if (!scenario.course.empty()) return true;
  const bool is_capsule = scenario.found.has_value();
  console.complain({.text = "'" + scenario.name + "' " + (is_capsule ? "is a capsule without a course" : "is no capsule") +
                            ": --strict has nothing to compare with",
                    .place = {},
                    .hint = is_capsule ? "one that is found anew has its \"course\"; without --strict it is replayed by names"
                                       : "run keeps the smallest failing case as one, under regressions/"});
  return false;
}

run::CaseOptions as_asked(const Options& options, bool is_fresh) {
  run::CaseOptions asked;
  asked.plant = options.plant;
  asked.is_fresh = is_fresh;
  return asked;
}

// What differs between two runs; "": nothing does. An orchestrator from outside has a new process in both; and it may say
// of itself that a process that has run a case is as good: then a third run, in a used one, is to be the same.
std::string what_diverged(const run::Prepared& prepared, run::CaseSeed seed, const Options& options, const Digest& digest) {
  if (run::run_case(prepared, seed, as_asked(options, true)).digest != digest) {
    return "the same case ran differently the second time: " +
           first_difference(rows_of(prepared, seed, options.plant, "", true), rows_of(prepared, seed, options.plant, "", true));
  }
  if (options.sut.empty() || run::run_case(prepared, seed, as_asked(options, false)).digest == digest) return {};
  return "the same case ran differently in a process that had run a case before, and said that it is reusable: " +
         first_difference(rows_of(prepared, seed, options.plant, "", true), rows_of(prepared, seed, options.plant, "", false));
}

// What a capsule of another Proofload still says, and what it does not.
std::string of_another_version(const scenario::Found& found) {
  std::string text;
  if (found.format > scenario::kCapsuleFormat) {
    text += "  the capsule is of format " + std::to_string(found.format) + ", and this Proofload knows format " +
            std::to_string(scenario::kCapsuleFormat) + ": all that it says is known here, and was replayed\n";
  }
  if (!found.version.empty() && found.version != version()) {
    text += "  it was written by Proofload " + found.version + ", and this is " + std::string(version()) +
            ": its orders and faults hold by their names; digest and course may differ\n";
  }
  return text;
}

// What came of it when each event is compared with the capsule's, and what is to be said of the first that differs.
struct Compared {
  run::Outcome outcome;
  std::string said;
};

Compared strictly(const run::Prepared& prepared, run::CaseSeed seed, const Options& options) {
  const scenario::Scenario& scenario = run::scenario_of(prepared);
  const scenario::Found& found = *scenario.found;
  const auto departure = run::departure_from(scenario.course, prepared, seed, options.plant);
  Compared compared{.outcome = run::run_case(prepared, seed, as_asked(options, true)), .said = {}};
  const std::string events = report::counted(scenario.course.size(), "event");
  if (!departure && (found.digest.empty() || found.digest == to_text(compared.outcome.digest))) {
    compared.said = "  event by event as when it was found: " + events + "\n";
    return compared;
  }
  const auto said = [](const std::string& event) { return event.empty() ? std::string("nothing more") : event; };
  compared.outcome.verdict = run::Verdict::diverged;
  if (departure) {
    compared.outcome.broken = "not as when it was found, from event " + std::to_string(departure->event) + " of " +
                              std::to_string(scenario.course.size()) + " on";
    compared.said = "  expected  " + said(departure->expected) + "\n  came      " + said(departure->came) + "\n";
  } else {
    compared.outcome.broken = "not as when it was found: the same for " + events + ", and otherwise then";
  }
  if (found.plant != options.plant) {
    compared.said += found.plant.empty() ? "  it was found with the sound orchestrator\n"
                                         : "  it was found with --plant " + found.plant + "\n";
  }
  return compared;
}

}  // namespace

ExitCode replay_verb(const Options& options, const Console& console) {
  if (!options.transcript.empty()) return replay_transcript(options, console);
  if (!check_plant(options, console)) return kBadInput;
  const auto selected = select_one(options.name, options, console);
  if (!selected) return selected.error();
  const scenario::Scenario& scenario = run::scenario_of(**selected);
  const run::CaseSeed seed = seed_of(scenario, options);
  const run::CasePrepared own = own_case(**selected, seed, console);
  if (!own.prepared) return kInconclusive;
  const run::Prepared& prepared = *own.prepared;

  if (options.strict && !check_course(scenario, console)) return kBadInput;
  const report::WallTime begun = console.now();
  Compared compared = options.strict ? strictly(prepared, seed, options)
                                     : Compared{.outcome = run::run_case(prepared, seed, as_asked(options, true)), .said = {}};
  run::Outcome outcome = std::move(compared.outcome);
  const bool never_started = outcome.never_started;
  const std::string difference = never_started ? "" : what_diverged(prepared, seed, options, outcome.digest);
  const bool diverged = !difference.empty();
  if (diverged) {
    outcome.verdict = run::Verdict::diverged;
    outcome.broken = difference;
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
    console.out(style.finish(compared.said));
    if (scenario.found) console.out(style.finish(of_another_version(*scenario.found)));
    if (!diverged && !never_started) console.out(style.finish("  ran twice, the same both times: digest " + to_text(digest) + "\n"));
    if (!options.strict && !diverged && scenario.found && !scenario.found->digest.empty()) {
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
