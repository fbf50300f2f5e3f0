// harness/explore/pinned_case.hpp — a case with every decision that mattered written out.
//
// What     The orders it had, one by one; each firing of a fault, by the name of what it struck; whether messages took
//          their drawn time or the median, and what the systems drew. What is not written did not happen: taking something out moves nothing else.
// Shape    pin() runs a case and writes it out; story_of() is a scenario that tells just that.
// Requires a scenario of generated orders: the user's own documents are written out already.
// Replay   a pinned case runs as the case that it was pinned from, with an equal digest.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "harness/run/run.hpp"

namespace proofload::explore {

struct PinnedOrder {
  scenario::OrderStream stream;             // of this order alone
  scenario::InterchangePlace interchange{};  // orders with the same travel together; they stand side by side
};

struct PinnedCase {
  run::CaseSeed seed;  // of what the systems draw for themselves
  std::vector<PinnedOrder> orders;
  std::vector<scenario::FaultRule> faults;
  sim::Latencies latencies = sim::Latencies::drawn;
  scenario::WrittenChance chance{};  // what is written out of times and draws
  std::optional<Instant> heal;  // in place of the scenario's
};

PinnedCase pin(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant);

// `scenario` with this case in place of its orders and faults, and its time limits as they were.
std::shared_ptr<const scenario::Scenario> story_of(const scenario::Scenario& scenario, const PinnedCase& pinned);

}  // namespace proofload::explore
