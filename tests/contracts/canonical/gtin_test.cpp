#include "contracts/canonical/gtin.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

TEST(Gtin, OneNumberInEveryWidthIsOneItem) {
  const Gtin upc = parse_gtin("036000291452").value();
  EXPECT_EQ(parse_gtin("0036000291452").value(), upc);
  EXPECT_EQ(parse_gtin("00036000291452").value(), upc);
  EXPECT_EQ(upc.text(), "00036000291452");
}

TEST(Gtin, ACaseIsAnotherThingThanItsEach) {
  EXPECT_NE(parse_gtin("10036000291459").value(), parse_gtin("036000291452").value());
}

TEST(Gtin, KnowsPublishedNumbers) {
  EXPECT_TRUE(parse_gtin("4006381333931").has_value());
  EXPECT_TRUE(parse_gtin("96385074").has_value());
}

TEST(Gtin, RefusesOtherWidthsCharactersAndCheckDigits) {
  for (const char* text : {"", "36000291452", "036000291453", "03600029145X", "036000291452 ",
                           "000036000291452", "-36000291452"}) {
    EXPECT_FALSE(parse_gtin(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace proofload::canonical
