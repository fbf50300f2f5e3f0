#include "harness/incident/mask.hpp"

#include <gtest/gtest.h>

#include <set>

namespace proofload::incident {
namespace {

constexpr x12::Delimiters kUsual{};

TEST(Mask, KeepsLengthCaseDigitsAndAllElse) {
  Mask mask(7);
  const std::string masked = mask.of("Acme Tools #12, Ltd.", kUsual);
  ASSERT_EQ(masked.size(), 20u);
  EXPECT_NE(masked, "Acme Tools #12, Ltd.");
  EXPECT_EQ(masked.substr(4, 1), " ");
  EXPECT_EQ(masked.substr(10, 2), " #");
  EXPECT_EQ(masked.substr(14, 2), ", ");
  EXPECT_TRUE(masked[0] >= 'A' && masked[0] <= 'Z') << masked;
  EXPECT_TRUE(masked[1] >= 'a' && masked[1] <= 'z') << masked;
  EXPECT_TRUE(masked[12] >= '1' && masked[12] <= '9') << masked;
}

TEST(Mask, IsTheSameForTheSameValueWhereverItStands) {
  Mask mask(7);
  const std::string once = mask.of("BIGBOX", kUsual);
  mask.of("ANOTHER", kUsual);
  EXPECT_EQ(mask.of("BIGBOX", kUsual), once);
  const std::string small = mask.of("bigbox", kUsual);
  EXPECT_EQ(small.size(), once.size());
  EXPECT_EQ(std::tolower(once[0]), small[0]);
}

TEST(Mask, OfTwoValuesIsNeverTheSame) {
  Mask mask(7);
  std::set<std::string> masks;
  for (int i = 100; i < 400; ++i) masks.insert(mask.of(std::to_string(i), kUsual));
  EXPECT_EQ(masks.size(), 300u);
}

TEST(Mask, IsAnotherUnderAnotherSeed) {
  EXPECT_NE(Mask(1).of("Harbor Way", kUsual), Mask(2).of("Harbor Way", kUsual));
}

TEST(Mask, HoldsNoDelimiter) {
  const x12::Delimiters odd{.element = 'b', .component = 'K', .segment = '7', .repetition = '\0'};
  Mask mask(7);
  for (int i = 0; i < 200; ++i) {
    const std::string masked = mask.of("dfg" + std::to_string(100 + i), odd);
    EXPECT_EQ(masked.find_first_of("bkK7B"), std::string::npos) << masked;
  }
}

TEST(Times, KeepsTheWayANumberIsWritten) {
  EXPECT_EQ(times("12.50", 7), "87.50");
  EXPECT_EQ(times("-0.05", 7), "-0.35");
  EXPECT_EQ(times(".5", 3), "1.5");
  EXPECT_EQ(times("007", 3), "021");
  EXPECT_EQ(times("5", 17), "85");
}

TEST(Times, IsNothingOfWhatIsNoNumber) {
  EXPECT_EQ(times("", 7), "");
  EXPECT_EQ(times("1,50", 7), "");
  EXPECT_EQ(times("1.2.3", 7), "");
  EXPECT_EQ(times("99999999999999999", 7), "");
}

}  // namespace
}  // namespace proofload::incident
