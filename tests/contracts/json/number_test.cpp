#include "contracts/json/number.hpp"

#include <gtest/gtest.h>

namespace proofload::json {
namespace {

bool divides(std::string_view divisor, std::string_view number) {
  const auto made = Divisor::of(Number(divisor));
  EXPECT_TRUE(made) << divisor;
  return made && made->divides(Number(number));
}

TEST(Number, OrderIsThatOfTheValues) {
  const std::string_view ascending[] = {"-1e3",
                                        "-999.5",
                                        "-12",
                                        "-11.99",
                                        "-0.001",
                                        "0",
                                        "1e-9",
                                        "0.1",
                                        "0.10000000000000000001",
                                        "2",
                                        "10",
                                        "10.5",
                                        "99",
                                        "1e2",
                                        "101",
                                        "9007199254740992",
                                        "9007199254740993",
                                        "1e400"};
  for (std::size_t i = 0; i < std::size(ascending); ++i) {
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      EXPECT_EQ(Number(ascending[i]) <=> Number(ascending[j]), i <=> j)
          << ascending[i] << " " << ascending[j];
    }
  }
}

TEST(Number, TheWayOfWritingMakesNoDifference) {
  for (const std::string_view same : {"1200", "1200.0", "1.2e3", "0.12E+4", "12e2", "120000e-2"}) {
    EXPECT_EQ(Number(same), Number("1200")) << same;
    EXPECT_EQ(Number(same).hash(), Number("1200").hash()) << same;
  }
  EXPECT_EQ(Number("-0.0"), Number("0"));
  EXPECT_EQ(Number("-0").hash(), Number("0e5").hash());
}

TEST(Number, WholeIsByValue) {
  for (const std::string_view whole : {"0", "-3", "1.0", "1e2", "120e-1", "0.5e1", "-0.0"})
    EXPECT_TRUE(Number(whole).is_whole()) << whole;
  for (const std::string_view broken : {"0.5", "1e-1", "1.01", "12345678901234567890.5"})
    EXPECT_FALSE(Number(broken).is_whole()) << broken;
}

TEST(Number, MultiplesAreExact) {
  EXPECT_TRUE(divides("0.01", "19.99"));
  EXPECT_FALSE(divides("0.01", "19.995"));
  EXPECT_TRUE(divides("0.0001", "0.0075"));
  EXPECT_TRUE(divides("0.5", "1e300"));
  EXPECT_FALSE(divides("3", "1e300"));
  EXPECT_TRUE(divides("3", "123456789012345678901234567890"));
  EXPECT_FALSE(divides("7", "123456789012345678901234567891"));
  EXPECT_TRUE(divides("7", "0"));
  EXPECT_TRUE(divides("2", "-4"));
  EXPECT_FALSE(divides("100", "50"));
}

TEST(Number, ADivisorIsPositiveAndOf18Digits) {
  EXPECT_FALSE(Divisor::of(Number("0")));
  EXPECT_FALSE(Divisor::of(Number("-2")));
  EXPECT_FALSE(Divisor::of(Number("1234567890123456789")));
}

}  // namespace
}  // namespace proofload::json
