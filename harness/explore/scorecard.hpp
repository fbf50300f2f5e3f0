// harness/explore/scorecard.hpp — is a planted defect found, how soon, and how small is the case that shows it?
//
// What     The standard hunt: the scenarios in turn, case after case, until the check that is meant for the defect is
//          broken; then the case is shrunk. The same hunt on the sound orchestrator counts false alarms.
// Shape    a function a defect, so that many can be hunted at once.
// Requires scenarios that outlive the call.
// Replay   a function of (scenarios, seed, defect): the case that is found is the first, whatever else is hunted.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "harness/defects/all.hpp"
#include "harness/explore/shrink.hpp"

namespace proofload::explore {

using Library = std::span<const std::shared_ptr<const run::Prepared>>;

struct HuntRequest {
  std::uint64_t seed = 1;
  std::uint64_t cases_most = 200;  // over all scenarios
  std::function<bool()> stop;      // asked before each case; none: never
  std::function<std::chrono::nanoseconds()> worked;  // how long this thread has computed so far; none: nobody asks
};

struct Hunted {
  bool is_caught = false;
  std::uint64_t cases = 0;  // that it took
  std::string scenario;     // in which it was caught
  run::CaseSeed seed;
  std::string text;                // of the finding
  std::set<std::string> others;    // promises that were broken on the way, or instead
  std::optional<CaseSize> found;   // the size of that case
  std::optional<CaseSize> smallest;
  std::uint64_t shrink_runs = 0;
  std::chrono::nanoseconds shrink_time{};  // of one core
};
Hunted hunt(Library library, const defects::Defect& defect, const HuntRequest& request);

// Cases of the sound orchestrator that break a promise: "faults/weather 1:3 order_booked_once".
struct Alarms {
  std::uint64_t cases = 0;
  std::vector<std::string> raised;
};
Alarms false_alarms(const run::Prepared& prepared, std::uint64_t seed, std::uint64_t cases);

}  // namespace proofload::explore
