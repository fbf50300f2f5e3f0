// harness/explore/survival.hpp — does the sound orchestrator live with what others do in the wild?
//
// What     Each scenario of the library in which somebody could have the quirk, one case of it with the quirk laid over.
// Replay   a function of (scenarios, seed, quirk).
#pragma once

#include <string>
#include <vector>

#include "harness/explore/scorecard.hpp"
#include "harness/quirks/all.hpp"

namespace proofload::explore {

struct Survived {
  std::uint64_t scenarios = 0;       // in which it could be
  std::uint64_t otherwise = 0;       // in which it made a difference: else the quirk shows nothing
  std::vector<std::string> broken;   // "faults/weather 1:1 order_booked_once: …"
  bool is_held() const { return broken.empty() && otherwise > 0; }
};

Survived survive(Library library, const quirks::Quirk& quirk, std::uint64_t seed, const std::function<bool()>& stop);

}  // namespace proofload::explore
