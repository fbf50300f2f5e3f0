#include <map>
#include <nlohmann/json.hpp>

#include "harness/cli/hunt_file.hpp"
#include "harness/cli/interrupt.hpp"
#include "harness/cli/select.hpp"
#include "harness/cli/tell.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/explore/long_hunt.hpp"
#include "harness/explore/novelty.hpp"
#include "harness/report/json_reporter.hpp"
#include "harness/report/text_reporter.hpp"
#include "harness/run/parallel.hpp"

namespace proofload::cli {
namespace {

using explore::HuntedCase;
using explore::HuntedFailure;
using nlohmann::ordered_json;
using report::counted;
using report::Paint;
using report::Style;

constexpr std::size_t kHuntFailuresToldMost = 8;
constexpr std::size_t kNeverToldMost = 8;

enum class Ending : std::uint8_t { quiet, out_of_time, out_of_cases, interrupted, never_started };

struct HuntCaseSeen {
  run::Outcome outcome;
  std::vector<std::string> seen;
};

HuntCaseSeen run_hunted(const run::Prepared& prepared, run::CaseSeed seed, const std::string& plant) {
  const run::CasePrepared own = run::for_case(prepared, seed);
  if (!own.prepared) {
    HuntCaseSeen none;
    none.outcome.verdict = run::Verdict::inconclusive;
    none.outcome.refused = own.refused;
    none.outcome.why_refused = own.why;
    return none;
  }
  explore::Novelty novelty(run::scenario_of(*own.prepared));
  run::Outcome outcome = run::run_case(*own.prepared, seed, {.plant = plant, .recorder = &novelty, .pins = nullptr, .facts = novelty.listener()});
  outcome.refused = own.refused;
  outcome.why_refused = own.why;
  std::vector<std::string> seen = novelty.seen(outcome);
  return {std::move(outcome), std::move(seen)};
}

class LongHuntVerb {
 public:
  LongHuntVerb(const std::vector<PreparedPtr>& library, const Options& options, const Console& console)
      : library_(library), options_(options), console_(console), style_(console.out_style(options.colour)),
        workers_(options.jobs == 0 ? console.cores : options.jobs), seed_(options.seed.value_or(kUsualSeed)),
        hunt_(library_, seed_, options.plant) {}

  ExitCode run() {
    if (!resume_hunt(hunt_, options_, console_)) return kBadInput;
    begin();
    const InterruptGuard guard;
    const Ending ending = go_on();
    if (ending == Ending::never_started) return tell_never_started();
    keep_hunt(hunt_, options_, console_);
    for (const std::string& line : tell_failures()) say(line);
    return end(ending);
  }

 private:
  bool is_text() const { return options_.format == Format::text; }
  void say(const std::string& text) const { console_.out(style_.finish(text)); }
  void json(const ordered_json& object) const { console_.out(object.dump() + "\n"); }

  void begin() const {
    if (!is_text()) {
      return json({{"type", "version"}, {"tool", version()}, {"schema", "1.0"}, {"seed", seed_}});
    }
    if (options_.quiet) return;
    std::string head = "proofload " + std::string(version()) + " · explore · " + counted(library_.size(), "scenario") + " · " +
                       counted(workers_, "worker") + " · seed " + std::to_string(seed_) + " · rounds of " +
                       std::to_string(explore::kRoundCases);
    if (!options_.plant.empty()) head += " · planted " + options_.plant;
    say(style_.paint(Paint::dim, head) + "\n");
    if (hunt_.rounds() > 0) {
      say(style_.paint(Paint::dim, "going on from " + options_.state + ": " + counted(hunt_.rounds(), "round") + ", " +
                                       counted(hunt_.cases(), "case")) + "\n");
    }
    say("\n" + style_.paint(Paint::dim, "   round     cases    orders       new      seen   sometimes   broken") + "\n");
  }

  bool is_over_time() const { return options_.time_budget && console_.now() >= *options_.time_budget; }
  bool has_seen_enough() const {
    return hunt_.quiet_rounds() >= options_.quiet_rounds && hunt_.sometimes_reached() == hunt_.sometimes_asked();
  }

  Ending go_on() {
    const std::uint64_t cases_before = hunt_.cases();
    while (true) {
      if (interrupted()) return Ending::interrupted;
      if (hunt_.rounds() > 0 && has_seen_enough()) return Ending::quiet;
      if (is_over_time()) return Ending::out_of_time;
      if (options_.cases && hunt_.cases() - cases_before >= *options_.cases) return Ending::out_of_cases;
      if (!one_round()) {
        if (!never_started_.empty()) return Ending::never_started;
        return interrupted() ? Ending::interrupted : Ending::out_of_time;
      }
      tell_round();
      keep_hunt(hunt_, options_, console_);
    }
  }

  // False: it did not end. What it broke is kept; it is done again by whoever goes on.
  bool one_round() {
    const std::vector<HuntedCase> cases = hunt_.next_round();
    std::vector<HuntCaseSeen> seen(cases.size());
    const std::uint64_t done = run::map_in_order<HuntCaseSeen>(
        cases.size(), {.workers = workers_},
        [&](std::uint64_t i) { return run_hunted(*library_[cases[i].scenario], cases[i].seed, options_.plant); },
        [&](std::uint64_t i, HuntCaseSeen each) {
          // Where the very first case cannot start the command, none can.
          if (i == 0 && each.outcome.never_started) {
            never_started_ = each.outcome.broken;
            never_started_in_ = cases[i];
            return false;
          }
          seen[i] = std::move(each);
          return !interrupted() && !is_over_time();
        });
    if (!never_started_.empty()) return false;
    const bool whole = done == cases.size();
    for (std::uint64_t i = 0; i < done; ++i) {
      bug_ = bug_ || seen[i].outcome.bug;
      if (whole) {
        hunt_.add(cases[i], seen[i].outcome, seen[i].seen);
      } else {
        hunt_.keep_failures(cases[i], seen[i].outcome);
      }
    }
    if (whole) hunt_.end_round();
    not_counted_ = whole ? 0 : done;
    return whole;
  }

  void tell_round() const {
    if (!is_text()) {
      return json({{"type", "round"}, {"round", hunt_.rounds()}, {"cases", hunt_.cases()}, {"orders", hunt_.orders()},
                   {"new", hunt_.new_in_round()}, {"seen", hunt_.seen().size()},
                   {"sometimes", hunt_.sometimes_reached()}, {"sometimes_asked", hunt_.sometimes_asked()},
                   {"broken", hunt_.failures().size()}});
    }
    if (options_.quiet) return;
    const auto column = [](std::uint64_t value, std::size_t width) { return report::pad_left(report::with_commas(value), width); };
    say(column(hunt_.rounds(), 8) + column(hunt_.cases(), 10) + column(hunt_.orders(), 10) + column(hunt_.new_in_round(), 10) +
        column(hunt_.seen().size(), 10) +
        report::pad_left(std::to_string(hunt_.sometimes_reached()) + "/" + std::to_string(hunt_.sometimes_asked()), 12) +
        column(hunt_.failures().size(), 9) + "\n");
  }

  // Each as `run` tells it, with its smallest case; returns what is to be said of the rest.
  std::vector<std::string> tell_failures() const {
    std::unique_ptr<report::Reporter> reporter;
    if (is_text()) {
      reporter = std::make_unique<report::TextReporter>(console_.out, report::TextOptions{.style = style_});
    } else {
      reporter = std::make_unique<report::JsonReporter>(console_.out);
    }
    std::vector<std::string> lines;
    std::map<std::string, std::string> reasons;  // why a case broke off, and the first that did
    std::size_t told = 0;
    for (const HuntedFailure& each : hunt_.failures()) {
      const PreparedPtr& prepared = library_[each.at.scenario];
      const std::string where = run::scenario_of(*prepared).name + " --seed " + run::to_text(each.at.seed);
      if (each.promise.empty() && !is_text()) {
        json({{"type", "broken"}, {"scenario", run::scenario_of(*prepared).name}, {"seed", run::to_text(each.at.seed)},
              {"text", each.text}});
        continue;
      }
      if (each.promise.empty()) {
        const auto [first, is_new] = reasons.try_emplace(each.text, where);
        lines.push_back("\n" + style_.sign(run::Verdict::broken) + " " + where + "\n" +
                        (is_new ? report::wrap_first_line(each.text, "  ") : report::wrap("for the same reason as " + first->second, "  ")));
        continue;
      }
      if (is_text() && told++ >= kHuntFailuresToldMost) {
        lines.push_back("  also " + each.promise + ", " + where + "\n");
        continue;
      }
      tell_one(prepared, each, *reporter);
    }
    return lines;
  }

  void tell_one(const PreparedPtr& prepared, const HuntedFailure& each, report::Reporter& reporter) const {
    run::Tally tally({prepared, &run::scenario_of(*prepared)}, 1, run::Coverage::not_judged);
    tally.add(each.at.seed, run::run_case(*prepared, each.at.seed, {.plant = options_.plant}));
    const run::ScenarioResult result = tally.finish();
    for (const run::Failure& failure : result.failures) {
      if (failure.finding.promise == each.promise) return tell_failure(*prepared, result, failure, options_, console_, reporter);
    }
  }

  run::Verdict verdict(const std::vector<std::string>& doubts) const {
    run::Verdict worst = doubts.empty() ? run::Verdict::held : run::Verdict::inconclusive;
    for (const HuntedFailure& each : hunt_.failures()) {
      worst = run::worst(worst, each.promise.empty() ? run::Verdict::broken : run::Verdict::violated);
    }
    return worst;
  }

  std::string why_it_ended(Ending ending) const {
    switch (ending) {
      case Ending::quiet:
        return "ended: nothing new in " + counted(hunt_.quiet_rounds(), "round") + ", and every sometimes was reached";
      case Ending::never_started: break;
      case Ending::out_of_cases: return "ended: so many cases were asked for";
      case Ending::out_of_time: return "ended: the time budget was used up" + not_counted();
      case Ending::interrupted: return "interrupted" + not_counted();
    }
    return {};
  }

  // Nothing was learnt that a later hunt could go on from.
  ExitCode tell_never_started() const {
    if (is_text()) {
      say(style_.sign(run::Verdict::broken) + " broken · no round was finished, because the command of --sut never starts\n" +
          report::wrap_first_line(never_started_, "  "));
    } else {
      json({{"type", "broken"}, {"scenario", run::scenario_of(*library_[never_started_in_.scenario]).name},
            {"seed", run::to_text(never_started_in_.seed)}, {"text", never_started_}});
      json({{"type", "summary"}, {"verdict", run::to_text(run::Verdict::broken)}, {"ended", "the command of --sut never starts"},
            {"rounds", hunt_.rounds()}, {"cases", hunt_.cases()}, {"orders", hunt_.orders()},
            {"seen", hunt_.seen().size()}, {"exit_code", static_cast<int>(kBroken)}});
    }
    return kBroken;
  }

  std::string not_counted() const {
    if (not_counted_ == 0) return {};
    const std::string cases = "; " + counted(not_counted_, "case") + " of the round at hand ";
    if (options_.state.empty()) return cases + (not_counted_ == 1 ? "does not count" : "do not count");
    return cases + (not_counted_ == 1 ? "is" : "are") + " done again by whoever goes on";
  }

  // What a hunt that did not come to its own end has not shown.
  std::string how_far() const {
    const std::string quiet = hunt_.quiet_rounds() == 0 ? "something new in its last round"
                                                        : "nothing new in its last " + counted(hunt_.quiet_rounds(), "round");
    return "the hunt was not at its end: it saw " + quiet + ", and ends by itself after " +
           counted(options_.quiet_rounds, "round") + " without";
  }

  ExitCode end(Ending ending) const {
    std::vector<std::string> doubts = hunt_.never();
    for (std::string& each : hunt_.refused()) doubts.push_back(std::move(each));
    if (hunt_.cases() == 0) {
      doubts = {"no round was finished: a round is " + std::to_string(explore::kRoundCases) + " cases, and " +
                std::to_string(not_counted_) + " had run; more time shows more"};
    }
    const run::Verdict worst = verdict(doubts);
    const bool is_held_so_far = worst == run::Verdict::held && ending != Ending::quiet;
    const ExitCode code = ending == Ending::interrupted ? kInterrupted : bug_ ? kInternalError : exit_code(worst);
    if (!is_text()) {
      ordered_json summary{{"type", "summary"}, {"verdict", run::to_text(worst)}, {"ended", why_it_ended(ending)},
                           {"rounds", hunt_.rounds()}, {"cases", hunt_.cases()}, {"orders", hunt_.orders()},
                           {"seen", hunt_.seen().size()}, {"doubts", doubts}};
      if (options_.timestamps) summary["wall_ms"] = console_.now() / std::chrono::milliseconds(1);
      summary["exit_code"] = static_cast<int>(code);
      json(summary);
      return code;
    }
    std::string text = "\n" + style_.sign(worst) + " " + std::string(run::to_text(worst)) +
                       (is_held_so_far ? " so far · " : " · ") + counted(hunt_.rounds(), "round") +
                       " · " + counted(hunt_.cases(), "case") + " · " + counted(hunt_.orders(), "order") + " · " +
                       counted(hunt_.seen().size(), "combination") + " seen";
    if (options_.timestamps) text += " in " + report::wall_text(console_.now());
    say(text + "\n" + report::wrap(why_it_ended(ending), "  "));
    if (is_held_so_far) say(report::wrap(how_far(), "  "));
    for (std::size_t i = 0; i < doubts.size(); ++i) {
      if (i == kNeverToldMost && !options_.verbose) {
        say("  and " + report::with_commas(doubts.size() - i) + " more of the kind (-v names them)\n");
        break;
      }
      say(report::wrap(doubts[i], "  "));
    }
    if (!options_.state.empty() && ending != Ending::quiet) say("  goes on from " + options_.state + " when it is called again\n");
    return code;
  }

  const std::vector<PreparedPtr>& library_;
  const Options& options_;
  const Console& console_;
  Style style_;
  unsigned workers_;
  std::uint64_t seed_;
  explore::LongHunt hunt_;
  std::uint64_t not_counted_ = 0;
  std::string never_started_;   // why the command of --sut never does
  HuntedCase never_started_in_;  // likewise: the case that was to start it
  bool bug_ = false;
};

}  // namespace

ExitCode explore_verb(const Options& options, const Console& console) {
  if (!check_plant(options, console)) return kBadInput;
  const auto selected = select_scenarios(options, console);
  if (!selected) return selected.error();
  return LongHuntVerb(*selected, options, console).run();
}

}  // namespace proofload::cli
