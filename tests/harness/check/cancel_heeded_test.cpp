#include "harness/check/cancel_heeded.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

TEST_F(Checks, ACancelThatStoppedTheGoodsIsHeeded) {
  begin("cancel_heeded");
  say(facts::kOrderCancelRequested, 0, 0);
  say(facts::kReleaseCancelled, 0, 0, "buyer_cancelled");
  expect_silent();
}

TEST_F(Checks, ACancelThatCameTooLateIsToldToAPerson) {
  begin("cancel_heeded");
  say(facts::kOrderCancelRequested, 0, 0);
  ship(12);
  expect_one("was cancelled by its buyer and shipped, and nobody was told");
  say(facts::kCaseOpened, 0, 0, "cancel_too_late", "business");
  expect_silent();
}

TEST_F(Checks, ACaseAboutSomethingElseDoesNotTellOfACancel) {
  begin("cancel_heeded");
  say(facts::kOrderCancelRequested, 0, 0);
  ship(12);
  say(facts::kCaseOpened, 0, 0, "short_shipment", "business");
  expect_one("was cancelled by its buyer and shipped, and nobody was told");
}

TEST_F(Checks, ACancelThatCameHoursBeforeTheGoodsLeftIsNotTooLate) {
  begin("cancel_heeded");
  say(facts::kOrderCancelRequested, 0, 0);
  say(facts::kCaseOpened, 0, 0, "cancel_too_late", "business");
  now_ = kEpoch + 9h;
  ship(12);
  expect_one("was cancelled by its buyer 9h before it shipped, and no warehouse was asked to stop it");
}

TEST_F(Checks, UnlessAWarehouseWouldNotStopThem) {
  begin("cancel_heeded");
  say(facts::kOrderCancelRequested, 0, 0);
  say(facts::kReleaseCancelRefused, 0, 0, "picking");
  say(facts::kCaseOpened, 0, 0, "cancel_too_late", "business");
  now_ = kEpoch + 9h;
  ship(12);
  expect_silent();
}

TEST_F(Checks, TroubleMayHaveHeldTheCancelUp) {
  begin("cancel_heeded");
  say(facts::kOrderCancelRequested, 0, 0);
  say(facts::kCaseOpened, 0, 0, "cancel_too_late", "business");
  now_ = kEpoch + 9h;
  ship(12);
  trouble_.end = kEpoch + 8h;
  expect_silent();
  EXPECT_EQ(settle().excused, 1u);
}

TEST_F(Checks, WhatNobodyCancelledMayShip) {
  begin("cancel_heeded");
  ship(12);
  EXPECT_EQ(settle().judged, 0u);
}

}  // namespace
}  // namespace proofload::check
