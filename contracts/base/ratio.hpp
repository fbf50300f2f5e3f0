// contracts/base/ratio.hpp — an exact fraction, for probabilities and conversions.
//
// Requires denominator > 0. As a probability: 0 <= numerator <= denominator.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload {

struct Ratio {
  std::uint32_t numerator = 0;
  std::uint32_t denominator = 1;
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

// True for the given share of all hashes. Lowering the ratio only takes firings away, for a fixed
// hash.
constexpr bool fires(Ratio ratio, std::uint64_t hash) {
  __extension__ using Wide = unsigned __int128;
  return static_cast<std::uint64_t>((Wide{hash} * ratio.denominator) >> 64) < ratio.numerator;
}

// "1/200" as a probability. Errors: not two whole numbers, a denominator of 0, more than 1.
Result<Ratio> parse_probability(std::string_view text);

std::string to_text(Ratio ratio);

}  // namespace proofload
