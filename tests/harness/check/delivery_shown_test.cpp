#include "harness/check/delivery_shown.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class DeliveryShownTest : public Checks {
 protected:
  DeliveryShownTest() { begin("delivery_shown"); }

  void carrier_says(std::string status) { say(facts::kParcelStatus, 0, 0, "T-1", std::move(status)); }
  void erp_shows(const std::string& status) { say(facts::kDeliveryStatus, 0, 0, "T-1=" + status, "SH-1"); }
};

TEST_F(DeliveryShownTest, TheLastWordIsEnough) {
  carrier_says("in_transit");
  carrier_says("delivered");
  erp_shows("delivered");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
}

TEST_F(DeliveryShownTest, AnOlderWordIsNot) {
  carrier_says("in_transit");
  erp_shows("in_transit");
  carrier_says("delivered");
  expect_one("the carrier said that T-1 is delivered, and 4d later the ERP shows in_transit");
}

TEST_F(DeliveryShownTest, WhatWasSaidShortlyBeforeTheEndMayBeOnItsWay) {
  carrier_says("in_transit");
  erp_shows("in_transit");
  now_ = kHorizon - 1h;
  carrier_says("delivered");
  expect_silent();
}

TEST_F(DeliveryShownTest, BeforeTheCarrierHasItNothingNeedsToBeShown) {
  carrier_says("pre_transit");
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(DeliveryShownTest, TroubleExcuses) {
  trouble_.end = kEpoch + 1h;
  carrier_says("delivered");
  expect_silent();
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
