#include "harness/explore/trial.hpp"

#include <algorithm>

namespace proofload::explore {

std::optional<run::Outcome> Trial::outcome_of(const PinnedCase& variant, run::ChanceTaken* chance) {
  is_over_ = is_over_ || runs_ >= limits_.runs_most || (limits_.keep_going && !limits_.keep_going());
  if (is_over_) return std::nullopt;
  ++runs_;
  const auto told = run::retold(prepared_, story_of(run::scenario_of(prepared_), variant));
  return run::run_case(*told, variant.seed, {.plant = plant_, .chance = chance});
}

std::optional<run::Outcome> Trial::run(const PinnedCase& variant) {
  auto outcome = outcome_of(variant);
  if (outcome && finding_in(*outcome) == nullptr) outcome.reset();
  return outcome;
}

const check::Finding* Trial::finding_in(const run::Outcome& outcome) const {
  const auto found = std::find_if(outcome.findings.begin(), outcome.findings.end(),
                                  [&](const check::Finding& finding) { return finding.promise == promise_; });
  return found == outcome.findings.end() ? nullptr : &*found;
}

}  // namespace proofload::explore
