// sim/quantiles.hpp — a distribution of durations as a table of its quantiles.
//
// Shape    points (share of all in 1/10,000, duration), both rising; between two points the duration is interpolated.
// Replay   integers only: the duration is a function of a hash.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "contracts/base/time.hpp"

namespace proofload::sim {

struct Quantiles {
  std::vector<std::pair<std::uint32_t, Duration>> points;

  // No points: no time at all. One point: always that.
  Duration at(std::uint64_t hash) const;
  Duration median() const;
};

}  // namespace proofload::sim
