#include "contracts/base/quantity.hpp"

#include <gtest/gtest.h>

#include "contracts/base/check.hpp"

namespace proofload {
namespace {

const Unit kCase{"CA"};
const Conversion kCaseOfTwelve{kCase, kEach, 12, 1};

TEST(Quantity, ConvertsInEitherDirection) {
  EXPECT_EQ(convert(Quantity::of(3, kCase), kCaseOfTwelve).value(), Quantity::of(36));
  EXPECT_EQ(convert(Quantity::of(36), kCaseOfTwelve).value(), Quantity::of(3, kCase));
  EXPECT_EQ(convert(Quantity::of(6), kCaseOfTwelve).value(), parse_quantity("0.5", kCase).value());
}

TEST(Quantity, AConversionIsExactOrRefused) {
  EXPECT_FALSE(convert(Quantity::of(1), kCaseOfTwelve).has_value());
  EXPECT_EQ(convert(Quantity::of(1), kCaseOfTwelve).error().text, "1 EA is no exact number of CA");
}

TEST(Quantity, RefusesOtherUnitsSenselessRatiosAndOverflow) {
  EXPECT_FALSE(convert(Quantity::of(1, kPound), kCaseOfTwelve).has_value());
  EXPECT_FALSE(convert(Quantity::of(1), Conversion{kCase, kEach, 0, 1}).has_value());
  EXPECT_FALSE(convert(Quantity::of(1, kCase), Conversion{kCase, kEach, 12, 0}).has_value());
  EXPECT_FALSE(convert(Quantity::of(9'000'000'000'000, kCase), kCaseOfTwelve).has_value());
}

TEST(Quantity, UnitsNeverMix) {
  EXPECT_THROW(Quantity::of(1) + Quantity::of(1, kCase), Bug);
  EXPECT_EQ(Quantity::of(1) - Quantity::of(3), Quantity::of(-2));
  EXPECT_EQ(to_text(parse_quantity("12.50", kPound).value()), "12.5 LB");
}

}  // namespace
}  // namespace proofload
