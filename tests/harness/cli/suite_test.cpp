#include "harness/cli/suite.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "harness/report/json_reporter.hpp"

namespace proofload::cli {
namespace {

Job job(std::string name, std::uint64_t cases) {
  auto scenario = std::make_shared<scenario::Scenario>();
  scenario->name = std::move(name);
  return {.scenario = std::move(scenario), .prepared = nullptr, .first = {8841, 1}, .cases = cases};
}

// A case that is a function of its seed, takes its time, and fails now and then.
run::Outcome fake_case(const Job& job, run::CaseSeed seed) {
  std::uint64_t value = combine(seed.value(), hash_name(job.scenario->name));
  for (std::uint64_t round = 0; round < value % 5'000; ++round) value = mix(value);
  run::Outcome outcome;
  outcome.digest = {value, seed.case_number};
  outcome.messages = 34;
  if (seed.case_number % 50 == 7) {
    outcome.verdict = run::Verdict::violated;
    outcome.findings = {{"order_booked_once", "bigbox/1", "booked twice", {}}};
  }
  return outcome;
}

struct Told {
  std::string text;
  SuiteResult result;
};

Told told(const std::vector<Job>& jobs, SuiteOptions options, const RunCase& run_case = fake_case) {
  Told told;
  report::JsonReporter reporter([&](std::string_view text) { told.text += text; });
  report::Progress progress([](std::string_view) {}, report::Style{}, report::Progress::Mode::none);
  options.now = [] { return report::WallTime{}; };
  options.again = [](const scenario::Scenario& scenario) { return scenario.name; };
  options.timestamps = false;
  told.result = run_suite(jobs, run_case, options, reporter, progress);
  return told;
}

const std::vector<Job> kThree{job("a", 1), job("b", 300), job("c", 45)};

TEST(Suite, AnyNumberOfWorkersTellsTheSame) {
  const Told alone = told(kThree, {.workers = 1});
  EXPECT_EQ(alone.result.summary.cases, 346u);
  for (const unsigned workers : {2u, 5u}) EXPECT_EQ(told(kThree, {.workers = workers}).text, alone.text);
}

TEST(Suite, KeepsWhatFailedWithItsFirstCase) {
  const SuiteResult result = told(kThree, {.workers = 2}).result;
  EXPECT_EQ(result.summary.verdict, run::Verdict::violated);
  ASSERT_EQ(result.failed.size(), 2u);
  EXPECT_EQ(result.failed[0].scenario->name, "b");
  EXPECT_EQ(result.failed[0].first_failed, (run::CaseSeed{8841, 7}));
  EXPECT_EQ(result.failed[0].cases_failed, 6u);
}

TEST(Suite, FailFastStopsAtTheFirstFailure) {
  const SuiteResult result = told(kThree, {.workers = 2, .fail_fast = true}).result;
  EXPECT_EQ(result.summary.cases, 8u);  // a's one and b's first seven
  EXPECT_FALSE(result.summary.interrupted);
}

TEST(Suite, ATimeBudgetJudgesWhatRanAndSaysWhatDidNot) {
  std::uint64_t asked = 0;
  const SuiteResult result = told(kThree, {.workers = 1, .out_of_time = [&] { return ++asked > 4; }}).result;
  EXPECT_EQ(result.summary.cases, 5u);
  EXPECT_FALSE(result.summary.interrupted);
  EXPECT_EQ(result.summary.verdict, run::Verdict::inconclusive);  // c was not begun
  ASSERT_TRUE(result.summary.ended_early);
  EXPECT_EQ(result.summary.ended_early->begun, 2u);
  EXPECT_EQ(result.summary.ended_early->cases_planned, 346u);
  const SuiteResult in_time = told(kThree, {.workers = 1}).result;
  EXPECT_FALSE(in_time.summary.ended_early);
}

TEST(Suite, ATimeBudgetWithinTheLastScenarioLeavesItJudged) {
  const Told cut = told({job("a", 1), job("b", 40)}, {.workers = 1, .out_of_time = [n = 0]() mutable { return ++n > 4; }});
  EXPECT_EQ(cut.result.summary.verdict, run::Verdict::held);
  ASSERT_TRUE(cut.result.summary.ended_early);
  EXPECT_EQ(cut.result.summary.ended_early->begun, 2u);
  EXPECT_EQ(cut.result.summary.ended_early->cases_planned, 41u);
}

TEST(Suite, AnInterruptKeepsWhatIsFinished) {
  int asked = 0;
  const SuiteResult result = told(kThree, {.workers = 1, .stop = [&] { return ++asked > 100; }}).result;
  EXPECT_TRUE(result.summary.interrupted);
  EXPECT_EQ(result.summary.cases, 101u);
  EXPECT_EQ(result.summary.scenarios_planned, 3u);
}

TEST(Suite, WhoeverStopsWhileACaseTakesLongIsToldToWait) {
  int told_to_wait = 0;
  const auto slow = [](const Job&, run::CaseSeed) {
    std::this_thread::sleep_for(std::chrono::milliseconds(350));
    return run::Outcome{};
  };
  SuiteOptions options{.workers = 1, .stop = [] { return true; }};
  options.stopping = [&] { ++told_to_wait; };
  EXPECT_EQ(told({job("a", 5)}, options, slow).result.summary.cases, 1u);
  EXPECT_EQ(told_to_wait, 1);
}

TEST(Suite, WhatIsAwaitedIsNamedBeforeItsFirstCaseIsDone) {
  const auto slow = [](const Job&, run::CaseSeed) {
    std::this_thread::sleep_for(std::chrono::milliseconds(350));
    return run::Outcome{};
  };
  std::string said;
  report::JsonReporter reporter([](std::string_view) {});
  report::Progress progress([&](std::string_view text) { said += text; }, report::Style{},
                            report::Progress::Mode::heartbeat);
  report::WallTime now{};
  SuiteOptions options{.workers = 1};
  options.now = [&] { return now += std::chrono::minutes(1); };
  options.again = [](const scenario::Scenario& scenario) { return scenario.name; };
  run_suite({job("a", 1)}, slow, options, reporter, progress);
  EXPECT_NE(said.find("still running: a  0/1 case"), std::string::npos) << said;
}

TEST(Suite, ABugInACaseIsOursToTell) {
  const auto buggy = [](const Job&, run::CaseSeed) {
    run::Outcome outcome;
    outcome.verdict = run::Verdict::broken;
    outcome.bug = true;
    return outcome;
  };
  EXPECT_TRUE(told({job("a", 2)}, {.workers = 1}, buggy).result.bug);
}

}  // namespace
}  // namespace proofload::cli
