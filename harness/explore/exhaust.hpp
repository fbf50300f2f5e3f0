// harness/explore/exhaust.hpp — all the trouble that one case could have met: one piece at a time, and all pairs.
//
// What     Takes the grid of the clean run, and runs the case once with each perturbation of it (depth 1); then, for each
//          single that held, once with each that comes after it in the run that has it (depth 2); of singles that lead to the same run,
//          event by event, once for all of them. Only those that fired
//          count as tried. Nothing is drawn: what is covered is all that there is.
// Shape    counts by what came of it, and the first case that broke each promise.
// Requires a scenario of generated orders, small: a pair of perturbations is a run.
// Errors   a clean run that breaks a promise by itself: is_clean is false, and nothing is tried.
// Replay   a function of (scenario, seed, plant, depth).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "harness/explore/pinned_case.hpp"

namespace proofload::explore {

struct GridCounts {
  std::uint64_t planned = 0;
  std::uint64_t held = 0;
  std::uint64_t violated = 0;
  std::uint64_t broken = 0;
  std::uint64_t never_fired = 0;      // what it was to strike did not come, in time or at all
  std::uint64_t born_of_first = 0;    // of all pairs: what the second strikes is there only because of the first
  // Of singles: they lead to the very run of another, event by event ("same run"). Of pairs: those of such a single, which are
  // the other's and not run again.
  std::uint64_t same_run = 0;
  std::uint64_t done() const { return held + violated + broken + never_fired; }
  GridCounts& operator+=(const GridCounts& more);
};

// The first case that broke a promise.
struct GridFailure {
  check::Finding finding;
  PinnedCase pinned;
  std::uint64_t cases = 0;  // in how many it was broken
};

struct Exhausted {
  bool is_clean = true;
  run::Outcome clean;
  std::uint64_t messages = 0;  // of the clean run
  std::vector<std::pair<std::string, std::uint64_t>> by_kind;  // singles planned, sorted by kind
  GridCounts singles;
  GridCounts pairs;
  std::vector<GridFailure> failures;  // a promise each, in the order in which they were met
  bool was_stopped = false;
};

struct ExhaustRequest {
  run::CaseSeed seed;
  std::string_view plant;
  unsigned depth = 1;
  unsigned workers = 1;
  std::function<bool()> stop;                                // asked now and then; none: never
  std::function<void(const GridCounts&, unsigned depth)> progress;  // none: nobody looks
};

Exhausted exhaust(const run::Prepared& prepared, const ExhaustRequest& request);

}  // namespace proofload::explore
