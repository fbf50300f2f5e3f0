#include "contracts/base/ratio.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

constexpr std::uint64_t kLast = ~std::uint64_t{0};

TEST(Ratio, NeverFiresAtZeroAndAlwaysAtOne) {
  for (const std::uint64_t hash : {std::uint64_t{0}, std::uint64_t{1} << 63, kLast}) {
    EXPECT_FALSE(fires({0, 1}, hash));
    EXPECT_TRUE(fires({1, 1}, hash));
    EXPECT_TRUE(fires({4'294'967'295u, 4'294'967'295u}, hash));
  }
}

TEST(Ratio, FiresForItsShareOfAllHashes) {
  EXPECT_TRUE(fires({1, 2}, (std::uint64_t{1} << 63) - 1));
  EXPECT_FALSE(fires({1, 2}, std::uint64_t{1} << 63));
}

TEST(Ratio, ReadsFractionsOfWholeNumbers) {
  EXPECT_EQ(parse_probability("1/200").value(), (Ratio{1, 200}));
  EXPECT_EQ(to_text(Ratio{1, 200}), "1/200");
  for (const char* text :
       {"", "1", "0.5", "1/0", "2/1", "-1/2", "1/-2", "1/2/3", "a/b", "1/4294967296"}) {
    EXPECT_FALSE(parse_probability(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace proofload
