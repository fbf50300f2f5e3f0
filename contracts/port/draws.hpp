// contracts/port/draws.hpp — what decides for an actor where its seed does not.
//
// What     A host may hand one to a Context: to write down what was drawn, or to have what was written down drawn again.
// Requires it answers alike for the same purpose and subject, as a seed does.
#pragma once

#include <cstdint>
#include <string_view>

namespace proofload {

class Draws {
 public:
  virtual ~Draws() = default;
  virtual std::uint64_t draw(std::uint64_t seed, std::string_view purpose, std::string_view subject) = 0;
};

}  // namespace proofload
