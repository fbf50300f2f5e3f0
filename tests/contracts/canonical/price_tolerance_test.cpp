#include "contracts/canonical/price_tolerance.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

UnitPrice price(std::int64_t millionths, std::int64_t basis = 1) {
  return {millionths, kDollar, Quantity::of(basis)};
}

TEST(PriceTolerance, TheShareIsOfTheSellersPrice) {
  const UnitPrice listed = price(10'000'000);
  EXPECT_TRUE(is_within({1, 20}, price(10'500'000), listed));
  EXPECT_FALSE(is_within({1, 20}, price(10'500'001), listed));
  EXPECT_TRUE(is_within({1, 20}, price(9'500'000), listed));
  EXPECT_FALSE(is_within({1, 20}, price(9'499'999), listed));
}

TEST(PriceTolerance, NoneIsTheSamePriceAlone) {
  EXPECT_TRUE(is_within({0, 1}, price(4'200'000), price(4'200'000)));
  EXPECT_FALSE(is_within({0, 1}, price(4'200'001), price(4'200'000)));
}

TEST(PriceTolerance, APriceForAHundredIsThePriceOfEach) {
  EXPECT_TRUE(is_within({0, 1}, price(420'000'000, 100), price(4'200'000)));
  EXPECT_FALSE(is_within({1, 100}, price(430'000'000, 100), price(4'200'000)));
}

}  // namespace
}  // namespace proofload::canonical
