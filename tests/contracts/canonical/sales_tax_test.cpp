#include "contracts/canonical/sales_tax.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace proofload::canonical {
namespace {

constexpr Ratio kRate{33, 400};  // 8.25 %

Money dollars(std::int64_t cents) { return {cents, kDollar}; }

TEST(SalesTax, RoundsHalfACentAwayFromZero) {
  EXPECT_EQ(tax_on(dollars(1000), kRate), dollars(83));    // 82.5
  EXPECT_EQ(tax_on(dollars(-1000), kRate), dollars(-83));
  EXPECT_EQ(tax_on(dollars(999), kRate), dollars(82));     // 82.4175
  EXPECT_EQ(tax_on(dollars(999), {0, 1}), dollars(0));
}

TEST(SalesTax, ByLineAndByDocumentDifferByCents) {
  const std::vector<Money> lines{dollars(1000), dollars(1000), dollars(1000)};
  EXPECT_EQ(tax_on(lines, {kRate, TaxRounding::line}), dollars(249));
  EXPECT_EQ(tax_on(lines, {kRate, TaxRounding::document}), dollars(248));  // 247.5
}

}  // namespace
}  // namespace proofload::canonical
