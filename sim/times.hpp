// sim/times.hpp — how long one message takes, where neither chance nor the median is to say so.
//
// What     A host may hand one to a World: to write down what each took, or to have some take what was written down.
// Requires it answers alike for the same message, copy and part of the way.
#pragma once

#include <cstdint>

#include "contracts/base/time.hpp"
#include "contracts/port/identity.hpp"

namespace proofload::sim {

enum class Part : std::uint8_t { travel, service };

class Times {
 public:
  virtual ~Times() = default;
  // `otherwise`: what the world would have it take.
  virtual Duration taken(Part part, const Identity& identity, std::uint32_t copy, Duration otherwise) = 0;
};

}  // namespace proofload::sim
