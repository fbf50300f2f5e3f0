#include "harness/check/given_back.hpp"

#include "contracts/json/interfaces/tms.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class GivenBackTest : public Checks {
 protected:
  GivenBackTest() { begin("given_back"); }

  void label() { say(facts::kLabelBought, 0, 0, "T-1", "SSCC-1"); }
  void cancel() { say(facts::kReleaseCancelled, 0, 0, "buyer_cancelled"); }
  // A load of the release R-1.
  void plan() {
    Message message;
    message.from = "orchestrator";
    message.to = "tms";
    message.kind = Kind::request;
    message.type = "tms.plan_load";
    message.body = Body(json::to_json(tms::PlanLoad{.load = "L-1", .releases = {{"R-1", 900'000, 2}}, .ship_from = "wms",
                                                    .ship_to = "DC-1", .ready_at = "2026-01-05T08:00:00Z",
                                                    .deliver_from = "2026-01-06T08:00:00Z",
                                                    .deliver_until = "2026-01-07T08:00:00Z"}));
    const Identity identity{.from = message.from, .to = message.to, .type = message.type, .kind = message.kind};
    check_->on_sent(sim::Sent{message, identity, now_}, {});
    const Fact planned{.kind = facts::kLoadPlanned, .order = {"load_name", "L-1"}, .subject = "LD-1", .location = "HAUL"};
    check_->on_fact(planned, {orders_->named(kOrder), {}}, {.instance = "tms", .at = now_});
  }
};

TEST_F(GivenBackTest, ALabelOfGoodsThatStayIsVoided) {
  label();
  cancel();
  say(facts::kLabelVoided, 0, 0, "T-1", "SSCC-1");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
}

TEST_F(GivenBackTest, OneThatNobodyVoidsIsFound) {
  label();
  cancel();
  expect_one("label T-1 was bought for release R-1, which was cancelled, and never voided");
}

TEST_F(GivenBackTest, OneThatIsVoidedDaysLaterIsFound) {
  label();
  cancel();
  now_ = kEpoch + 72h;
  say(facts::kLabelVoided, 0, 0, "T-1", "SSCC-1");
  expect_one("which was cancelled, and voided 3d later");
  trouble_.end = kEpoch + 60h;
  expect_silent();
}

TEST_F(GivenBackTest, WhatIsGivenBackForNoReasonIsNotJudged) {
  label();
  say(facts::kLabelVoided, 0, 0, "T-1", "SSCC-1");
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(GivenBackTest, WhatLeavesKeepsItsLabel) {
  label();
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  expect_silent();
}

TEST_F(GivenBackTest, ALoadOfGoodsThatStayIsCancelled) {
  plan();
  cancel();
  expect_one("load LD-1 was planned for R-1, which was cancelled, and is planned still");
  load(facts::kLoadCancelled, "release_cancelled", "HAUL");
  expect_silent();
}

TEST_F(GivenBackTest, SoIsOneOfGoodsThatLeftAsParcels) {
  plan();
  label();
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  expect_one("which left as parcels, and is planned still");
}

TEST_F(GivenBackTest, NotOfGoodsWhoseLabelsWereVoidedBefore) {
  plan();
  label();
  say(facts::kLabelVoided, 0, 0, "T-1", "SSCC-1");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  expect_silent();
}

TEST_F(GivenBackTest, WhatLeavesOnItKeepsItsLoad) {
  plan();
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  expect_silent();
}

TEST_F(GivenBackTest, ABuyerHearsThatThereIsNothingToFetch) {
  say(facts::kRoutingRequested, 0, 0, "R-1");
  cancel();
  expect_one("its buyer was asked to fetch release R-1, which was cancelled, and never told not to");
  say(facts::kRoutingWithdrawn, 0, 0, "R-1");
  expect_silent();
}

TEST_F(GivenBackTest, ADayIsLeft) {
  label();
  now_ = kHorizon - 1h;
  cancel();
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
