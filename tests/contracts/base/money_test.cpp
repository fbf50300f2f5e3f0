#include "contracts/base/money.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "contracts/base/check.hpp"

namespace proofload {
namespace {

UnitPrice price(std::string_view decimal, std::int64_t basis = 1, Currency currency = kDollar) {
  return parse_unit_price(decimal, currency, Quantity::of(basis)).value();
}

TEST(Money, HalvesRoundAwayFromZero) {
  EXPECT_EQ(extend(price("0.005"), Quantity::of(1)).minor, 1);
  EXPECT_EQ(extend(price("0.004999"), Quantity::of(1)).minor, 0);
  EXPECT_EQ(extend(price("0.005"), Quantity::of(-1)).minor, -1);
  EXPECT_EQ(extend(price("0.015"), Quantity::of(1)).minor, 2);
  EXPECT_EQ(extend(price("0.025"), Quantity::of(1)).minor, 3);
}

TEST(Money, APriceMayHaveMorePlacesThanMoney) {
  EXPECT_EQ(extend(price("47.558"), Quantity::of(10)).minor, 47'558);
  EXPECT_EQ(extend(price("0.0075"), Quantity::of(1000)).minor, 750);
}

TEST(Money, APriceForAHundredIsDividedByAHundred) {
  EXPECT_EQ(extend(price("12.50", 100), Quantity::of(250)).minor, 3125);
  EXPECT_EQ(extend(price("0.01", 100), Quantity::of(50)).minor, 1);
}

TEST(Money, MinorUnitsAreTheCurrencys) {
  EXPECT_EQ(extend(price("120", 1, Currency{"JPY"}), Quantity::of(3)).minor, 360);
  EXPECT_EQ(extend(price("1.2345", 1, Currency{"KWD"}), Quantity::of(1)).minor, 1235);
  EXPECT_EQ(to_text(Money{1234, kDollar}), "12.34 USD");
  EXPECT_EQ(decimal_text(parse_money("360", Currency{"JPY"}).value()), "360");
  EXPECT_FALSE(parse_money("1.5", Currency{"JPY"}).has_value());
}

TEST(Money, FiguresThatCannotBeExtendedAreErrorsNotBugs) {
  EXPECT_FALSE(try_extend(price("9000000000000"), Quantity::of(9'000'000'000'000)).has_value());
  EXPECT_FALSE(try_extend(price("1"), Quantity::of(1, kPound)).has_value());
  EXPECT_FALSE(try_extend(price("1", 0), Quantity::of(1)).has_value());
  EXPECT_THROW(extend(price("1"), Quantity::of(1, kPound)), Bug);
}

TEST(Money, CurrenciesNeverMix) {
  EXPECT_THROW((Money{1, kDollar} + Money{1, Currency{"EUR"}}), Bug);
  EXPECT_THROW((Money{std::numeric_limits<std::int64_t>::max(), kDollar} + Money{1, kDollar}), Bug);
  EXPECT_EQ((Money{5, kDollar} - Money{7, kDollar}).minor, -2);
}

}  // namespace
}  // namespace proofload
