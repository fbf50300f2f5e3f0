// harness/explore/shrink.hpp — from a failing case to the smallest that breaks the same promise, and why.
//
// What     Pins the case, then takes out whatever can go: orders, faults, lines, changes, quantities, the time before
//          the orders; shortens what lasts, and writes out what chance has to say. At the end nothing can be taken out by itself; each fault that is left is
//          flipped back once more to tell what would have been without it.
// Errors   nothing: a case of the user's own documents, and one that does not break the promise, are not shrunk.
// Replay   a function of (scenario, seed, plant, promise), as long as the limits let it end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/explore/trial.hpp"

namespace proofload::explore {

struct CaseSize {
  std::uint64_t orders = 0;
  std::uint64_t lines = 0;
  std::uint64_t faults = 0;  // firings
};
CaseSize size_of(const PinnedCase& pinned);

// A fault of the smallest case that had to be: what becomes of the case without it.
struct Needed {
  std::string fault;  // in words
  run::Verdict without = run::Verdict::held;
};

struct Shrunk {
  PinnedCase smallest;
  std::shared_ptr<const run::Prepared> prepared;  // of the smallest case
  run::Outcome outcome;                           // likewise
  check::Finding finding;
  CaseSize before, after;
  std::uint64_t runs = 0;
  bool is_finished = true;  // else a limit ended it: it may be smaller yet
  std::vector<Needed> needed;
};

struct ShrinkRequest {
  run::CaseSeed seed;
  std::string_view plant;
  std::string_view promise;  // a check's name
  std::string_view order;    // that the finding is of; "": of none
  TrialLimits limits;
};

std::optional<Shrunk> shrink(const run::Prepared& prepared, const ShrinkRequest& request);
// From a case that is written out already.
std::optional<Shrunk> shrink(const run::Prepared& prepared, PinnedCase pinned, const ShrinkRequest& request);

}  // namespace proofload::explore
