// harness/explore/trial.hpp — does this variant of a case still break the promise?
//
// What     Runs variants of one case and counts them. The promise alone says whether it is the same failure: another one
//          broken on the way is not.
// Errors   none: once the limit is reached, nothing breaks anything any more, and is_over() says so.
#pragma once

#include <functional>
#include <optional>

#include "harness/explore/pinned_case.hpp"

namespace proofload::explore {

struct TrialLimits {
  std::uint64_t runs_most = 2'000;
  std::function<bool()> keep_going;  // asked before each run; none: always
};

class Trial {
 public:
  // Requires they outlive it.
  Trial(const run::Prepared& prepared, std::string_view plant, std::string_view promise, const TrialLimits& limits)
      : prepared_(prepared), plant_(plant), promise_(promise), limits_(limits) {}

  bool breaks(const PinnedCase& variant) { return run(variant).has_value(); }
  // What came of it when it broke the promise.
  std::optional<run::Outcome> run(const PinnedCase& variant);
  // What came of it, whatever it was; nothing once it is over. `chance`, where there is one, takes what was drawn.
  std::optional<run::Outcome> outcome_of(const PinnedCase& variant, run::ChanceTaken* chance = nullptr);
  const check::Finding* finding_in(const run::Outcome& outcome) const;

  std::uint64_t runs() const { return runs_; }
  bool is_over() const { return is_over_; }

 private:
  const run::Prepared& prepared_;
  std::string_view plant_;
  std::string_view promise_;
  const TrialLimits& limits_;
  std::uint64_t runs_ = 0;
  bool is_over_ = false;
};

}  // namespace proofload::explore
