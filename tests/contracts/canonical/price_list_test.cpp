#include "contracts/canonical/price_list.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

TEST(PriceList, AChangeHoldsFromItsFirstDayOn) {
  const PriceList prices{{4'200'000}, {{{2026, 1, 8}, {4'400'000}}, {{2026, 2, 1}, {4'500'000}}}};
  EXPECT_EQ(prices.on({2026, 1, 7}).millionths, 4'200'000);
  EXPECT_EQ(prices.on({2026, 1, 8}).millionths, 4'400'000);
  EXPECT_EQ(prices.on({2026, 1, 31}).millionths, 4'400'000);
  EXPECT_EQ(prices.on({2027, 1, 1}).millionths, 4'500'000);
}

TEST(PriceList, APriceInAnotherCurrencyHoldsOnEveryDay) {
  const Currency euro("EUR");
  const PriceList prices{{4'200'000}, {{{2026, 1, 8}, {4'400'000}}}, {{3'900'000, euro}}};
  EXPECT_EQ(prices.on({2026, 1, 7}, euro).millionths, 3'900'000);
  EXPECT_EQ(prices.on({2026, 1, 9}, euro).millionths, 3'900'000);
  EXPECT_EQ(prices.on({2026, 1, 9}, kDollar).millionths, 4'400'000);
  EXPECT_EQ(prices.on({2026, 1, 9}, Currency("CHF")).currency, kDollar);
}

}  // namespace
}  // namespace proofload::canonical
