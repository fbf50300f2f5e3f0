#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "contracts/base/hash.hpp"
#include "contracts/base/ratio.hpp"

namespace proofload {
namespace {

// Lowering a rate only takes firings away, whatever fraction it is written as.
RC_GTEST_PROP(RatioProperty, ALowerRateFiresNowhereElse, ()) {
  const auto denominator_a = *rc::gen::inRange<std::uint32_t>(1, 1000);
  const auto denominator_b = *rc::gen::inRange<std::uint32_t>(1, 1000);
  const auto numerator_a = *rc::gen::inRange<std::uint32_t>(0, denominator_a + 1);
  const auto numerator_b = *rc::gen::inRange<std::uint32_t>(0, denominator_b + 1);
  Ratio low{numerator_a, denominator_a};
  Ratio high{numerator_b, denominator_b};
  if (std::uint64_t{low.numerator} * high.denominator >
      std::uint64_t{high.numerator} * low.denominator) {
    std::swap(low, high);
  }
  // Hashes about the very edge of the higher rate, where a rounding would show, and any others.
  __extension__ using Wide = unsigned __int128;
  const auto edge = static_cast<std::uint64_t>((Wide{low.numerator} << 64) / low.denominator);
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  for (const std::uint64_t hash : {edge - 1, edge, edge + 1, mix(seed), mix(~seed)}) {
    RC_ASSERT(!fires(low, hash) || fires(high, hash));
  }
}

}  // namespace
}  // namespace proofload
