#include "harness/run/tally.hpp"

#include <gtest/gtest.h>

namespace proofload::run {
namespace {

std::shared_ptr<scenario::Scenario> with_one_fault() {
  auto scenario = std::make_shared<scenario::Scenario>();
  scenario->faults.push_back({.name = "lose reply", .kind = "lose", .fields = {}, .place = {}});
  scenario->sometimes.push_back({.phrase = "it was repaired", .name = {}, .place = {}});
  return scenario;
}

Outcome outcome(Verdict verdict, std::uint64_t fired, std::uint64_t seen) {
  Outcome outcome;
  outcome.verdict = verdict;
  outcome.digest = {fired, seen};
  outcome.fired = {fired};
  outcome.sometimes = {seen};
  return outcome;
}

TEST(Tally, AFaultThatFiredInOneCaseIsEnough) {
  Tally tally(with_one_fault(), 2, Coverage::judged);
  tally.add({7, 1}, outcome(Verdict::held, 0, 1));
  tally.add({7, 2}, outcome(Verdict::held, 1, 0));
  EXPECT_EQ(tally.finish().verdict, Verdict::held);
}

TEST(Tally, AFaultThatNeverFiredIsNoProof) {
  Tally tally(with_one_fault(), 2, Coverage::judged);
  tally.add({7, 1}, outcome(Verdict::held, 0, 1));
  tally.add({7, 2}, outcome(Verdict::held, 0, 1));
  const ScenarioResult result = tally.finish();
  EXPECT_EQ(result.verdict, Verdict::inconclusive);
  ASSERT_EQ(result.doubts.size(), 1u);
  EXPECT_EQ(result.doubts[0], "the fault \"lose reply\" never fired in 2 cases");
}

TEST(Tally, ARateThatNeverFiredIsToldWithItsChancesAndTheCasesThatItTakes) {
  const auto scenario = with_one_fault();
  scenario->faults[0].rate = Ratio{1, 40};
  const auto doubt = [&](std::uint64_t chances) {
    Tally tally(scenario, 1, Coverage::judged);
    tally.add({7, 1}, outcome(Verdict::held, 0, 1));
    return tally.finish([&] { return std::vector{chances}; }).doubts.at(0);
  };
  EXPECT_EQ(doubt(6),
            "the fault \"lose reply\" never fired in the one case: with about 6 chances a case, 0.1 firings were to be "
            "expected; --cases 67 makes it 10");
  EXPECT_EQ(doubt(400),
            "the fault \"lose reply\" never fired in the one case: with about 400 chances a case, 10.0 firings were to "
            "be expected");
  EXPECT_EQ(doubt(0),
            "the fault \"lose reply\" never fired in the one case: nothing that it is about was sent in the first case");
}

TEST(Tally, NobodyCountsChancesWhileEveryRateFired) {
  const auto scenario = with_one_fault();
  scenario->faults[0].rate = Ratio{1, 40};
  Tally tally(scenario, 1, Coverage::judged);
  tally.add({7, 1}, outcome(Verdict::held, 1, 1));
  tally.finish([]() -> std::vector<std::uint64_t> {
    ADD_FAILURE() << "it costs a run";
    return {};
  });
}

TEST(Tally, WhatNeverHappenedSometimesIsNoProof) {
  Tally tally(with_one_fault(), 1, Coverage::judged);
  tally.add({7, 1}, outcome(Verdict::held, 1, 0));
  EXPECT_EQ(tally.finish().verdict, Verdict::inconclusive);
}

TEST(Tally, OneCaseOutOfManyIsNotJudgedByWhatNeverFired) {
  Tally tally(with_one_fault(), 1, Coverage::not_judged);
  tally.add({7, 137}, outcome(Verdict::held, 0, 0));
  EXPECT_EQ(tally.finish().verdict, Verdict::held);
}

TEST(Tally, AnUnfinishedScenarioIsNotJudgedByWhatNeverFired) {
  Tally tally(with_one_fault(), 500, Coverage::judged);
  tally.add({7, 1}, outcome(Verdict::held, 0, 0));
  EXPECT_EQ(tally.finish().verdict, Verdict::held);
}

TEST(Tally, TheWorstVerdictWins) {
  Tally tally(with_one_fault(), 4, Coverage::judged);
  tally.add({7, 1}, outcome(Verdict::held, 1, 1));
  tally.add({7, 2}, outcome(Verdict::violated, 1, 1));
  tally.add({7, 3}, outcome(Verdict::broken, 1, 1));
  tally.add({7, 4}, outcome(Verdict::held, 1, 1));
  const ScenarioResult result = tally.finish();
  EXPECT_EQ(result.verdict, Verdict::broken);
  EXPECT_EQ(result.cases_failed, 2u);
  EXPECT_EQ(result.first_failed, (CaseSeed{7, 2}));
}

TEST(Tally, TheDigestDependsOnTheOrderOfTheCases) {
  Tally one(with_one_fault(), 2, Coverage::judged), other(with_one_fault(), 2, Coverage::judged);
  one.add({7, 1}, outcome(Verdict::held, 1, 2));
  one.add({7, 2}, outcome(Verdict::held, 3, 4));
  other.add({7, 1}, outcome(Verdict::held, 3, 4));
  other.add({7, 2}, outcome(Verdict::held, 1, 2));
  EXPECT_NE(one.finish().digest, other.finish().digest);
}

TEST(Tally, APromiseIsCountedByCaseAndToldByItsFirst) {
  Tally tally(with_one_fault(), 2, Coverage::judged);
  for (std::uint64_t number = 1; number <= 2; ++number) {
    Outcome one = outcome(Verdict::violated, 1, 1);
    one.findings = {{"order_booked_once", "a", "first", {}}, {"order_booked_once", "b", "second", {}}};
    tally.add({7, number}, std::move(one));
  }
  const ScenarioResult result = tally.finish();
  ASSERT_EQ(result.failures.size(), 1u);
  EXPECT_EQ(result.failures[0].cases, 2u);
  EXPECT_EQ(result.failures[0].findings, 4u);
  EXPECT_EQ(result.failures[0].seed, (CaseSeed{7, 1}));
  EXPECT_EQ(result.failures[0].finding.order, "a");
}

}  // namespace
}  // namespace proofload::run
