// harness/incident/mask.hpp — other words and digits for what nobody outside is to read.
//
// What     Each letter becomes another of its kind (vowel, consonant, upper, lower), each digit another digit; all else,
//          and the length, stays. The same value has the same mask wherever it stands, and no two values share one where they are long enough.
// Requires the delimiters of the document that it stands in: a mask holds none of them.
// Replay   a function of the seed and of the values so far: whoever knows the seed can try values.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "contracts/x12/delimiters.hpp"

namespace proofload::incident {

class Mask {
 public:
  explicit Mask(std::uint64_t seed) : seed_(seed) {}

  std::string of(std::string_view value, const x12::Delimiters& delimiters);
  std::size_t values() const { return masks_.size(); }

 private:
  std::uint64_t seed_;
  std::map<std::string, std::string, std::less<>> masks_;
  std::set<std::string, std::less<>> taken_;
};

// A decimal as it is written, so many times as much: "12.50" × 7 is "87.50".
// Nothing where it is none, or too large.
std::string times(std::string_view decimal, std::int64_t factor);

}  // namespace proofload::incident
