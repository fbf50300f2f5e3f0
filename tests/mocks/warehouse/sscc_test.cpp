#include "mocks/warehouse/sscc.hpp"

#include <gtest/gtest.h>

#include <set>

namespace proofload::mocks::warehouse {
namespace {

TEST(Sscc, HasTheCheckDigitOfTheStandard) {
  EXPECT_EQ(sscc(1, "0614141", 1234567890), "106141412345678908");  // GS1's own example
  EXPECT_EQ(check_digit("629104150021"), '3');
}

TEST(Sscc, IsUniqueForEachSerialAndAlways18Digits) {
  std::set<std::string> codes;
  for (std::int64_t serial = 0; serial < 5000; ++serial) codes.insert(sscc(0, "0614141", serial));
  EXPECT_EQ(codes.size(), 5000u);
  for (const std::string& code : codes) EXPECT_EQ(code.size(), 18u);
}

TEST(Sscc, StartsAgainWhenTheSerialHasNoDigitsLeft) {
  EXPECT_EQ(sscc(0, "0614141000", 1'000'001), sscc(0, "0614141000", 1));
}

}  // namespace
}  // namespace proofload::mocks::warehouse
