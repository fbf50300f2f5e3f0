// orchestrator/quote.hpp — what parcel carriers want for a release, and which of them gets it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/money.hpp"

namespace proofload::orchestrator {

struct Quote {
  std::string carrier;  // its instance
  std::string service;  // "": it does not carry this
  Money cost;
  std::int64_t days = 0;  // from the hand-over to the door, as it promises
};

// The cheapest of those that are in time; when none is, the fastest. Of equal ones the first by name.
// days_left: until the goods are wanted; nothing: the buyer does not say. nullptr: nobody carries it.
const Quote* best_of(const std::vector<Quote>& quotes, std::optional<std::int64_t> days_left);

}  // namespace proofload::orchestrator
