#include "contracts/base/decimal.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "contracts/base/check.hpp"

namespace proofload {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

TEST(Decimal, ReadsTheFormsThatX12Writes) {
  EXPECT_EQ(parse_decimal("47.558", 6).value(), 47'558'000);
  EXPECT_EQ(parse_decimal(".5", 2).value(), 50);
  EXPECT_EQ(parse_decimal("5.", 2).value(), 500);
  EXPECT_EQ(parse_decimal("-0.05", 2).value(), -5);
  EXPECT_EQ(parse_decimal("0012", 0).value(), 12);
}

TEST(Decimal, PlacesBeyondTheUnitMustBeZeros) {
  EXPECT_EQ(parse_decimal("1.2500", 2).value(), 125);
  EXPECT_FALSE(parse_decimal("1.2501", 2).has_value());
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "-", ".", "1.2.3", "1,5", " 1", "1e3", "--1", "0x1", "NaN"}) {
    EXPECT_FALSE(parse_decimal(text, 2).has_value()) << text;
  }
}

TEST(Decimal, TheEndsOfTheRangeFitAndTheNextDoNot) {
  EXPECT_EQ(parse_decimal("9223372036854775807", 0).value(), kMost);
  EXPECT_EQ(parse_decimal("-9223372036854775808", 0).value(), kLeast);
  EXPECT_FALSE(parse_decimal("9223372036854775808", 0).has_value());
  EXPECT_FALSE(parse_decimal("-9223372036854775809", 0).has_value());
  EXPECT_FALSE(parse_decimal("9223372036854775807", 1).has_value());
}

TEST(Decimal, PrintsWithoutTrailingZeros) {
  EXPECT_EQ(format_decimal(10'000'000, 6), "10");
  EXPECT_EQ(format_decimal(-500'000, 6), "-0.5");
  EXPECT_EQ(format_decimal(1, 6), "0.000001");
  EXPECT_EQ(format_decimal(0, 6), "0");
  EXPECT_EQ(format_decimal(120, 0), "120");
}

TEST(Decimal, MultiplyDivideRoundsHalvesAwayFromZero) {
  EXPECT_EQ(multiply_divide(1, 1, 2), 1);
  EXPECT_EQ(multiply_divide(-1, 1, 2), -1);
  EXPECT_EQ(multiply_divide(1, 1, 3), 0);
  EXPECT_EQ(multiply_divide(2, 1, 3), 1);
  EXPECT_EQ(multiply_divide(kMost, kMost, kMost), kMost);
  EXPECT_THROW(multiply_divide(kMost, 2, 1), Bug);
  EXPECT_THROW(multiply_divide(1, 1, 0), Bug);
}

}  // namespace
}  // namespace proofload
