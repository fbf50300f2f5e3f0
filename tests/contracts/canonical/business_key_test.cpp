#include "contracts/canonical/business_key.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

TEST(BusinessKey, ReadsAsPartnerOrderAndRelease) {
  EXPECT_EQ(to_text({"bigbox", "4711", ""}), "bigbox/4711");
  EXPECT_EQ(to_text({"bigbox", "4711", "3"}), "bigbox/4711/3");
  EXPECT_EQ(parse_business_key("bigbox/4711/3").value(), (BusinessKey{"bigbox", "4711", "3"}));
}

TEST(BusinessKey, APurchaseOrderMayContainWhatSeparates) {
  EXPECT_EQ(to_text({"bigbox", "12/3", ""}), "bigbox/12%2F3");
  EXPECT_NE(to_text({"bigbox", "12/3", ""}), to_text({"bigbox", "12", "3"}));
  EXPECT_EQ(to_text({"bigbox", "50%\n", ""}), "bigbox/50%25%0A");
  EXPECT_EQ(to_text({"bigbox", "PO 7-Zürich", ""}), "bigbox/PO 7-Zürich");
}

TEST(BusinessKey, RefusesWhatNoKeyIsWrittenAs) {
  for (const char* text :
       {"", "bigbox", "/4711", "bigbox/", "bigbox/4711/", "bigbox/1/2/3", "big%2Fbox/1",
        "bigbox/4%2f", "bigbox/%41", "bigbox/4%2", "bigbox/4%", "bigbox/a\nb"}) {
    EXPECT_FALSE(parse_business_key(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace proofload::canonical
