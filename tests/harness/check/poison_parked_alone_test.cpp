#include "harness/check/poison_parked_alone.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

// Two orders of one partner: the first is the bad one.
class PoisonParkedAloneTest : public Checks {
 protected:
  static constexpr std::string_view kBad = kOrder, kGood = "bigbox/PO-2";

  PoisonParkedAloneTest() {
    scenario::Order other = workload_.front();
    other.root = kGood;
    workload_.push_back(other);
    begin("poison_parked_alone");
  }
  void state(std::string_view order, Symbol kind, std::string subject = "", std::string location = "") {
    const Fact fact{.kind = kind, .order = {"external_id", std::string(order)}, .line = 0, .quantity = {},
                    .money = {}, .subject = std::move(subject), .location = std::move(location)};
    check_->on_fact(fact, {orders_->named(order), {}}, {.instance = "desk", .at = now_});
  }
  void both_come_and_one_is_parked() {
    state(kBad, facts::kOrderPlaced);
    state(kGood, facts::kOrderPlaced);
    state(kBad, facts::kCaseOpened, "unknown_item", "business");
  }
};

TEST_F(PoisonParkedAloneTest, WhatGoesOnInTimeIsFine) {
  both_come_and_one_is_parked();
  now_ = kEpoch + 20h;
  state(kGood, facts::kSalesOrderCreated, "SO-1");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
}

TEST_F(PoisonParkedAloneTest, WhatNeverGoesOnIsFound) {
  both_come_and_one_is_parked();
  expect_one("Order bigbox/PO-2 was never taken after order bigbox/PO-1 was set aside as unknown_item");
}

TEST_F(PoisonParkedAloneTest, WhatGoesOnWhenSomebodyHasDecidedIsFound) {
  both_come_and_one_is_parked();
  now_ = kEpoch + 30h;
  state(kGood, facts::kSalesOrderCreated, "SO-1");
  expect_one("was not taken until 1d 6h after order bigbox/PO-1");
}

TEST_F(PoisonParkedAloneTest, ATechnicalCaseIsNoPoison) {
  state(kBad, facts::kOrderPlaced);
  state(kGood, facts::kOrderPlaced);
  state(kBad, facts::kCaseOpened, "system_unavailable", "technical");
  expect_silent();
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(PoisonParkedAloneTest, ARefusalByA997IsPoisonToo) {
  state(kBad, facts::kOrderPlaced);
  state(kBad, facts::kOrderRejectedBy997, "997 5");
  now_ = kEpoch + 1h;
  state(kGood, facts::kOrderPlaced);
  expect_one("after order bigbox/PO-1 was set aside as 997 5");
}

TEST_F(PoisonParkedAloneTest, WhatWasTakenBeforeWaitedForNobody) {
  state(kGood, facts::kOrderPlaced);
  state(kGood, facts::kSalesOrderCreated, "SO-1");
  now_ = kEpoch + 1h;
  state(kBad, facts::kOrderPlaced);
  state(kBad, facts::kCaseOpened, "unknown_item", "business");
  expect_silent();
}

TEST_F(PoisonParkedAloneTest, TroubleThatEndsLaterExcuses) {
  trouble_.end = kHorizon - 1h;
  both_come_and_one_is_parked();
  expect_silent();
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
