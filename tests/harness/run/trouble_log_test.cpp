#include "harness/run/trouble_log.hpp"

#include <gtest/gtest.h>

namespace proofload::run {
namespace {

constexpr Instant kNoon = kEpoch + 12h;
constexpr Instant kEnd = kEpoch + 48h;

void fault_at(TroubleLog& log, Instant at, Roots roots) {
  const Identity identity{"a", "b", "t", Kind::request, {.text = "s", .roots = std::move(roots)}};
  const Message message;
  const sim::Sent sent{message, identity, at};
  log.on_fault(0, &sent, at);
}

TEST(TroubleLog, WithoutTroubleItIsOverAtOnce) {
  EXPECT_EQ(TroubleLog().over("bigbox/1", kNoon, kEnd), kNoon);
}

TEST(TroubleLog, AFaultHoldsUpTheOrdersThatItConcernsAndNoOthers) {
  TroubleLog log;
  fault_at(log, kNoon + 1h, {"bigbox/1", "bigbox/2"});
  EXPECT_EQ(log.over("bigbox/1", kNoon, kEnd), kNoon + 1h);
  EXPECT_EQ(log.over("bigbox/2", kNoon, kEnd), kNoon + 1h);
  EXPECT_EQ(log.over("bigbox/3", kNoon, kEnd), kNoon);
}

TEST(TroubleLog, AFaultOnWhatNamesNoOrderMayHoldUpEverybody) {
  TroubleLog log;
  fault_at(log, kNoon + 1h, {});
  EXPECT_EQ(log.over("bigbox/1", kNoon, kEnd), kNoon + 1h);
}

TEST(TroubleLog, AMessageThatIsHeldUpHoldsItsOrderUpUntilItArrives) {
  TroubleLog log;
  const Identity identity{"a", "b", "t", Kind::document, {.text = "s", .roots = {"bigbox/1"}}};
  const Message message;
  const sim::Sent sent{message, identity, kNoon};
  log.on_fault(0, &sent, kNoon);
  log.on_held_up(sent, kNoon, kNoon + 72h);
  EXPECT_EQ(log.over("bigbox/1", kNoon, kEnd), kNoon + 72h);
  EXPECT_EQ(log.over("bigbox/2", kNoon, kEnd), kNoon);
}

TEST(TroubleLog, AnOutageHoldsUpEverybodyToItsEnd) {
  TroubleLog log;
  log.on_down("erp", kNoon + 1h, 3h, false);
  EXPECT_EQ(log.over("bigbox/1", kNoon, kEnd), kNoon + 4h);
  log.on_fault(0, nullptr, kNoon + 20h);  // the rule that took it down: known by on_down
  EXPECT_EQ(log.over("bigbox/1", kNoon, kEnd), kNoon + 4h);
}

TEST(TroubleLog, TheLastEndCountsWhateverBeganFirst) {
  TroubleLog log;
  log.add_window(kNoon + 2h, kNoon + 3h);
  log.add_window(kNoon + 1h, kNoon + 9h);
  EXPECT_EQ(log.over("", kNoon, kEnd), kNoon + 9h);
}

TEST(TroubleLog, WhatEndedBeforeOrBeganAfterIsNoExcuse) {
  TroubleLog log;
  log.add_window(kNoon - 3h, kNoon - 1h);
  log.add_window(kEnd, kEnd + 1h);
  EXPECT_EQ(log.over("", kNoon, kEnd), kNoon);
  log.add_window(kNoon - 3h, kNoon);  // still on at noon
  log.add_window(kEnd - 1h, kEnd + 1h);
  EXPECT_EQ(log.over("", kNoon, kEnd), kEnd + 1h);
}

}  // namespace
}  // namespace proofload::run
