#include "contracts/canonical/business_unit.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

const std::vector<BusinessUnit> kUnits{{"consumer", "erp.cloud", {"LAMP"}, {}},
                                       {"trade", "erp.legacy", {"BOLT"}, {"corner"}}};

TEST(BusinessUnit, TakesAnOrderByItsItems) {
  const std::vector<std::string_view> items{"UNKNOWN", "BOLT", "BOLT"};
  const OrderUnit found = unit_of(kUnits, "bigbox", items);
  ASSERT_NE(found.unit, nullptr);
  EXPECT_EQ(found.unit->erp, "erp.legacy");
  EXPECT_FALSE(found.is_mixed);
}

TEST(BusinessUnit, OfAPartnerGoesBeforeThatOfAnItem) {
  const std::vector<std::string_view> items{"LAMP"};
  EXPECT_EQ(unit_of(kUnits, "corner", items).unit, &kUnits[1]);
}

TEST(BusinessUnit, OfTwoLinesMayBeTwo) {
  const std::vector<std::string_view> items{"LAMP", "BOLT"};
  const OrderUnit found = unit_of(kUnits, "bigbox", items);
  EXPECT_EQ(found.unit, &kUnits[0]);
  EXPECT_TRUE(found.is_mixed);
}

TEST(BusinessUnit, OfWhatNobodySellsIsNone) {
  const std::vector<std::string_view> items{"UNKNOWN"};
  EXPECT_EQ(unit_of(kUnits, "bigbox", items).unit, nullptr);
}

}  // namespace
}  // namespace proofload::canonical
