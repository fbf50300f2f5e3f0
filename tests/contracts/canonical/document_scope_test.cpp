#include "contracts/canonical/document_scope.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

constexpr CivilEpoch kMonday{};  // 2026-01-05

Instant at(int days, int hours) { return Instant{} + std::chrono::hours(24 * days + hours); }

TEST(DayEnd, IsTheNextMidnightOfTheZone) {
  Agreement agreement;
  EXPECT_EQ(day_end(agreement, at(0, 23), kMonday), at(1, 0));
  EXPECT_EQ(day_end(agreement, at(1, 0), kMonday), at(2, 0));
  agreement.zone = *find_zone("America/New_York");
  EXPECT_EQ(day_end(agreement, at(1, 0), kMonday), at(1, 5));
}

TEST(InvoicePeriodEnd, IsAMondayForWeeks) {
  Agreement agreement;
  EXPECT_EQ(invoice_period_end(agreement, at(0, 0), kMonday), at(7, 0));
  EXPECT_EQ(invoice_period_end(agreement, at(6, 23), kMonday), at(7, 0));
  EXPECT_EQ(invoice_period_end(agreement, at(7, 0), kMonday), at(14, 0));
}

TEST(InvoicePeriodEnd, IsAtLeastADayAway) {
  Agreement agreement;
  agreement.invoice_every = 5h;
  EXPECT_EQ(invoice_period_end(agreement, at(3, 12), kMonday), at(4, 0));
}

}  // namespace
}  // namespace proofload
