#include "contracts/canonical/invoice.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

Invoice two_lines() {
  Invoice invoice;
  invoice.lines = {{.line = 1, .quantity = Quantity::of(3), .price = {3'335'000}},
                   {.line = 2, .quantity = Quantity::of(1), .price = {10'000}}};
  return invoice;
}

TEST(Invoice, TotalsRoundedLines) { EXPECT_EQ(total_of(two_lines()).value(), (Money{1001 + 1})); }

TEST(Invoice, AddsChargesAndTaxesAndTakesAllowancesOff) {
  Invoice invoice = two_lines();
  invoice.adjustments = {{.kind = AdjustmentKind::charge, .code = "D240", .amount = {500}},
                         {.kind = AdjustmentKind::allowance, .code = "C310", .amount = {200}},
                         {.kind = AdjustmentKind::charge, .amount = {9999}, .in_total = false}};
  invoice.taxes = {{.type = "ST", .amount = {80}}};
  invoice.lines[0].adjustments = {{.kind = AdjustmentKind::allowance, .amount = {1}}};
  EXPECT_EQ(total_of(invoice).value(), (Money{1002 + 500 - 200 + 80 - 1}));
}

TEST(Invoice, FiguresThatDoNotFitAreErrors) {
  Invoice invoice = two_lines();
  invoice.taxes = {{.amount = {80, Currency{"CAD"}}}};
  EXPECT_EQ(total_of(invoice).error().text, "0.8 CAD on an invoice in USD");
  invoice = two_lines();
  invoice.lines[1].quantity.unit = kPound;
  EXPECT_FALSE(total_of(invoice).has_value());
  invoice = two_lines();
  invoice.adjustments = {{.amount = {std::numeric_limits<std::int64_t>::max()}}};
  EXPECT_FALSE(total_of(invoice).has_value());
}

}  // namespace
}  // namespace proofload::canonical
