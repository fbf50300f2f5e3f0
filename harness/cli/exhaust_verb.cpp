#include <nlohmann/json.hpp>

#include "harness/cli/interrupt.hpp"
#include "harness/cli/select.hpp"
#include "harness/cli/tell.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/explore/exhaust.hpp"
#include "harness/report/text_reporter.hpp"

namespace proofload::cli {
namespace {

using explore::Exhausted;
using explore::GridCounts;
using nlohmann::ordered_json;
using report::counted;
using report::with_commas;

run::Verdict verdict_of(const Exhausted& exhausted) {
  if (!exhausted.is_clean) return exhausted.clean.verdict;
  if (exhausted.singles.broken + exhausted.pairs.broken > 0) return run::Verdict::broken;
  if (exhausted.singles.violated + exhausted.pairs.violated > 0) return run::Verdict::violated;
  return exhausted.was_stopped ? run::Verdict::inconclusive : run::Verdict::held;
}

std::string counts_text(const GridCounts& counts, std::string_view what) {
  std::string text = with_commas(counts.done() - counts.never_fired) + " of " + counted(counts.planned, what) + " tried · " +
                     with_commas(counts.held) + " held";
  if (counts.violated > 0) text += " · " + with_commas(counts.violated) + " violated";
  if (counts.broken > 0) text += " · " + with_commas(counts.broken) + " broken";
  return text;
}

void tell_counts(const GridCounts& counts, std::string_view what, const report::Style& style, const Console& console) {
  const bool good = counts.violated + counts.broken == 0;
  console.out(style.finish("  " + style.sign(good ? run::Verdict::held : run::Verdict::violated) + " " +
                           counts_text(counts, what) + "\n"));
  if (counts.never_fired > 0) {
    console.out(style.finish(style.paint(report::Paint::dim, "    " + with_commas(counts.never_fired) +
                                         " never fired: what they were to strike did not come, or too late\n")));
  }
  if (counts.born_of_first > 0) {
    console.out(style.finish(style.paint(report::Paint::dim, "    " + with_commas(counts.born_of_first) +
                                         " strike what is there only because of the first\n")));
  }
  if (counts.same_run > 0) {
    console.out(style.finish(style.paint(report::Paint::dim, "    " + with_commas(counts.same_run) +
                                         " equivalent by rule: same run as another, event by event\n")));
  }
}

std::string kinds_text(const Exhausted& exhausted) {
  std::string text;
  for (const auto& [kind, count] : exhausted.by_kind) text += (text.empty() ? "" : " · ") + kind + " " + with_commas(count);
  return text;
}

ordered_json counts_json(const GridCounts& counts) {
  return {{"planned", counts.planned},   {"held", counts.held},
          {"violated", counts.violated}, {"broken", counts.broken},
          {"never_fired", counts.never_fired}, {"born_of_the_first", counts.born_of_first},
          {"equivalent", {{"same_run", counts.same_run}}}};
}

ordered_json certificate_of(const Exhausted& exhausted, const scenario::Scenario& scenario, run::CaseSeed seed,
                            const Options& options) {
  ordered_json json{{"type", "certificate"},
                    {"tool", version()},
                    {"scenario", scenario.name},
                    {"seed", run::to_text(seed)},
                    {"plant", options.plant},
                    {"depth", options.depth},
                    {"verdict", run::to_text(verdict_of(exhausted))},
                    {"complete", exhausted.is_clean && !exhausted.was_stopped},
                    {"clean_digest", to_text(exhausted.clean.digest)},
                    {"messages", exhausted.messages}};
  json["singles_by_kind"] = ordered_json::object();
  for (const auto& [kind, count] : exhausted.by_kind) json["singles_by_kind"][kind] = count;
  json["singles"] = counts_json(exhausted.singles);
  if (options.depth > 1) json["pairs"] = counts_json(exhausted.pairs);
  json["broken_promises"] = ordered_json::array();
  for (const explore::GridFailure& failure : exhausted.failures) {
    ordered_json faults = ordered_json::array();
    for (const scenario::FaultRule& fault : failure.pinned.faults) faults.push_back(fault.name);
    json["broken_promises"].push_back({{"promise", failure.finding.promise},
                                       {"text", failure.finding.text},
                                       {"cases", failure.cases},
                                       {"first", std::move(faults)}});
  }
  return json;
}

void tell_failures(const PreparedPtr& prepared, const Exhausted& exhausted, run::CaseSeed seed, const Options& options,
                   const Console& console) {
  report::TextReporter reporter(console.out, {.style = console.out_style(options.colour)});
  run::ScenarioResult result;
  result.scenario = {prepared, &run::scenario_of(*prepared)};
  result.cases = exhausted.singles.done() + exhausted.pairs.done();
  for (const explore::GridFailure& failure : exhausted.failures) {
    result.failures.push_back({.seed = seed, .finding = failure.finding, .cases = failure.cases, .findings = failure.cases});
  }
  for (std::size_t i = 0; i < exhausted.failures.size(); ++i) {
    tell_failure(*prepared, result, result.failures[i], options, console, reporter, exhausted.failures[i].pinned);
  }
}

// Nothing can be said of trouble when it goes wrong without.
ExitCode tell_unclean(const Exhausted& exhausted, const Options& options, const Console& console) {
  const check::Finding* finding = exhausted.clean.findings.empty() ? nullptr : &exhausted.clean.findings.front();
  console.complain({.text = "the case is not held even without more trouble: " +
                            (finding == nullptr ? exhausted.clean.broken : std::string(finding->promise) + ": " + finding->text),
                    .place = {},
                    .hint = "proofload run " + options.name + " shows it"});
  return exit_code(exhausted.clean.verdict);
}

// On a terminal how far it has come, ten times a second; elsewhere a sign of life every 30 s.
class HowFar {
 public:
  HowFar(const Options& options, const Console& console)
      : console_(console), is_shown_(!options.quiet), on_terminal_(console.err_is_tty && console.environment("TERM") != "dumb") {}

  void tell(const GridCounts& counts, unsigned depth) {
    const report::WallTime now = console_.now();
    if (!is_shown_ || now - last_ < (on_terminal_ ? kRedraw : kSignOfLife)) return;
    last_ = now;
    const std::string text = "  " + with_commas(counts.done()) + (depth == 1 ? " singles" : " pairs") + " tried";
    console_.err(on_terminal_ ? "\r\x1b[K" + text : text + "\n");
    is_drawn_ = on_terminal_;
  }
  void clear() {
    if (is_drawn_) console_.err("\r\x1b[K");
  }

 private:
  static constexpr report::WallTime kRedraw = std::chrono::milliseconds(100);
  static constexpr report::WallTime kSignOfLife = std::chrono::seconds(30);

  const Console& console_;
  bool is_shown_;
  bool on_terminal_;
  bool is_drawn_ = false;
  report::WallTime last_{};
};

}  // namespace

ExitCode exhaust_verb(const Options& options, const Console& console) {
  if (!check_plant(options, console)) return kBadInput;
  const auto selected = select_one(options.name, options, console);
  if (!selected) return selected.error();
  const scenario::Scenario& scenario = run::scenario_of(**selected);
  if (scenario.documents) {
    console.complain({.text = "'" + scenario.name + "' sends given documents", .place = {}, .hint = "exhaust takes generated orders"});
    return kBadInput;
  }
  const run::CaseSeed seed = seed_of(scenario, options);
  const run::CasePrepared own = own_case(**selected, seed, console);
  if (!own.prepared) return kInconclusive;
  const run::Prepared& prepared = *own.prepared;
  const report::WallTime begun = console.now();
  const InterruptGuard guard;
  const report::Style style = console.out_style(options.colour);
  const unsigned workers = options.jobs == 0 ? console.cores : options.jobs;
  const bool is_text = options.format == Format::text;
  if (is_text) {
    console.out(style.finish(style.paint(report::Paint::dim, "proofload " + std::string(version()) + " · exhaust " +
                                         scenario.name + " · depth " + std::to_string(options.depth) + " · " +
                                         counted(workers, "worker") + " · seed " + run::to_text(seed)) + "\n\n"));
  }
  HowFar how_far(options, console);
  const Exhausted exhausted =
      explore::exhaust(prepared, {.seed = seed,
                                  .plant = options.plant,
                                  .depth = options.depth,
                                  .workers = workers,
                                  .stop = interrupted,
                                  .progress = [&](const GridCounts& counts, unsigned depth) { how_far.tell(counts, depth); }});
  how_far.clear();
  if (!exhausted.is_clean) return tell_unclean(exhausted, options, console);
  const run::Verdict verdict = verdict_of(exhausted);
  ExitCode code = exhausted.was_stopped ? kInterrupted : exit_code(verdict);
  const std::string certificate = certificate_of(exhausted, scenario, seed, options).dump(is_text ? 2 : -1) + "\n";
  if (!options.certificate.empty() && console.keep) {
    if (const auto kept = console.keep(options.certificate, certificate); !kept) {
      console.complain({.text = kept.error().text, .place = {}, .hint = {}});
      code = kBadInput;
    }
  }
  if (!is_text) {
    console.out(certificate);
    return code;
  }
  tell_counts(exhausted.singles, "single", style, console);
  console.out(style.finish(style.paint(report::Paint::dim, "    " + kinds_text(exhausted) + ", of " +
                                       counted(exhausted.messages, "message") + " and all steps\n")));
  if (options.depth > 1) tell_counts(exhausted.pairs, "pair", style, console);
  tell_failures(own.prepared, exhausted, seed, options, console);
  std::string sum = "\n" + style.sign(verdict) + " " + std::string(run::to_text(verdict)) + " · " +
                    counted(exhausted.singles.done() + exhausted.pairs.done(), "case");
  if (options.timestamps) sum += " in " + report::wall_text(console.now() - begun);
  if (exhausted.was_stopped) sum += " · interrupted: not all was tried";
  console.out(style.finish(sum + "\n"));
  if (!options.certificate.empty()) console.out("  certificate  " + options.certificate + "\n");
  return code;
}

}  // namespace proofload::cli
