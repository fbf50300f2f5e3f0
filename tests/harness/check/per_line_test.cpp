#include "harness/check/per_line.hpp"

#include <gtest/gtest.h>

namespace proofload::check {
namespace {

TEST(PerLine, SumsComeInTheOrderOfTheLines) {
  LineSums sums;
  EXPECT_TRUE(sums.empty());
  sums[3] += 30;
  sums[1] += 10;
  sums[2] += 20;
  sums[3] += 3;
  std::vector<std::pair<std::int32_t, std::int64_t>> seen(sums.begin(), sums.end());
  EXPECT_EQ(seen, (std::vector<std::pair<std::int32_t, std::int64_t>>{{1, 10}, {2, 20}, {3, 33}}));
}

TEST(PerLine, ALineThatNobodySpokeOfHasNothing) {
  LineSums sums;
  sums[2] = 20;
  EXPECT_EQ(sums.of(1), 0);
  EXPECT_EQ(sums.of(2), 20);
  EXPECT_EQ(sums.of(3), 0);
}

}  // namespace
}  // namespace proofload::check
