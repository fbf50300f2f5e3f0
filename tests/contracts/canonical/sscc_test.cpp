#include "contracts/canonical/sscc.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

TEST(Sscc, IsMadeOfItsParts) {
  const Sscc sscc =
      make_sscc({.extension = '1', .company_prefix = "0614141", .serial = 123456789}).value();
  EXPECT_EQ(sscc.text().substr(0, 17), "10614141123456789");
  EXPECT_EQ(parse_sscc(sscc.text()).value(), sscc);
}

TEST(Sscc, ReadsTheApplicationIdentifierOfALabel) {
  const Sscc sscc = make_sscc({.company_prefix = "0614141", .serial = 1}).value();
  EXPECT_EQ(sscc.with_identifier().size(), 20u);
  EXPECT_EQ(parse_sscc(sscc.with_identifier()).value(), sscc);
}

TEST(Sscc, KnowsAPublishedNumber) {
  EXPECT_TRUE(parse_sscc("106141412345678908").has_value());
}

TEST(Sscc, RefusesWhatDoesNotFit) {
  EXPECT_FALSE(make_sscc({.company_prefix = "061414"}).has_value());
  EXPECT_FALSE(make_sscc({.company_prefix = "0614141", .serial = 1'000'000'000}).has_value());
  EXPECT_TRUE(make_sscc({.company_prefix = "0614141", .serial = 999'999'999}).has_value());
  EXPECT_FALSE(make_sscc({.extension = 'x', .company_prefix = "0614141"}).has_value());
  for (const char* text : {"", "106141412345678909", "10614141234567890", "11106141412345678908"}) {
    EXPECT_FALSE(parse_sscc(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace proofload::canonical
