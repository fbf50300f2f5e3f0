#include "contracts/edi/control_numbers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

namespace proofload::edi {
namespace {

TEST(ControlNumbers, ANumberThatCameBeforeIsKnownAgain) {
  ControlNumbers seen;
  for (const char* number : {"0001", "0002", "0003", "0009", "0010", "0005", "AB12"}) EXPECT_FALSE(seen.repeats(number)) << number;
  for (const char* number : {"0001", "0003", "0009", "0010", "0005", "AB12"}) EXPECT_TRUE(seen.repeats(number)) << number;
  EXPECT_FALSE(seen.repeats("0004"));
}

TEST(ControlNumbers, TheSameDigitsInAnotherLengthAreAnotherNumber) {
  ControlNumbers seen;
  EXPECT_FALSE(seen.repeats("1"));
  EXPECT_FALSE(seen.repeats("0001"));
  EXPECT_TRUE(seen.repeats("1"));
}

TEST(ControlNumbers, ClearedItKnowsNone) {
  ControlNumbers seen;
  for (const char* number : {"0005", "0001", "X"}) EXPECT_FALSE(seen.repeats(number));
  seen.clear();
  for (const char* number : {"0005", "0001", "X"}) EXPECT_FALSE(seen.repeats(number));
}

// Against a plain set, over numbers in no order.
TEST(ControlNumbers, AgreesWithASetOfTexts) {
  ControlNumbers seen;
  std::set<std::string> plain;
  std::uint64_t state = 1;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    const std::string number = std::to_string(state >> 50);
    EXPECT_EQ(seen.repeats(number), !plain.insert(number).second) << number;
  }
}

}  // namespace
}  // namespace proofload::edi
