// Everything that one case could have met: all of it fires, and what the sound orchestrator survives a careless one does not.
#include <gtest/gtest.h>

#include <algorithm>

#include "harness/explore/exhaust.hpp"
#include "harness/explore/grid.hpp"
#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

constexpr run::CaseSeed kSeed{.run = 1, .case_number = 1};

PreparedPtr one_order() {
  return scenario_from(R"({ "world": "worlds/one_warehouse", "settle_within": "2d",
                            "orders": [{ "from": "bigbox", "lines": 1 }] })");
}

Exhausted exhausted(std::string_view plant) {
  return exhaust(*one_order(), {.seed = kSeed, .plant = plant, .depth = 1, .workers = 2, .stop = {}, .progress = {}});
}

TEST(Grid, HasEachMessageAndEachBoundaryOfEachStep) {
  Grid grid;
  const run::Outcome outcome = run::run_case(*one_order(), kSeed, {.plant = "", .recorder = &grid, .pins = nullptr});
  const auto count = [&](std::string_view kind) {
    return static_cast<std::uint64_t>(std::count_if(grid.perturbations().begin(), grid.perturbations().end(),
                                                    [&](const auto& each) { return each.kind == kind; }));
  };
  for (const std::string_view kind : {"lose", "duplicate", "delay", "reorder"}) EXPECT_EQ(count(kind), outcome.messages) << kind;
  EXPECT_GT(count("crash"), outcome.messages);
}

TEST(Exhaust, TheSoundOrchestratorSurvivesEverySingle) {
  const Exhausted all = exhausted("");
  EXPECT_TRUE(all.is_clean);
  EXPECT_EQ(all.singles.planned, all.singles.done());
  EXPECT_EQ(all.singles.never_fired, 0u);
  EXPECT_EQ(all.singles.held, all.singles.planned);
  for (const GridFailure& failure : all.failures) {
    ADD_FAILURE() << failure.finding.promise << ": " << failure.finding.text << "\n" << failure.pinned.faults.back().name;
  }
}

TEST(Exhaust, FindsWhatOneLostReplyDoes) {
  const Exhausted all = exhausted("retry-with-new-key");
  EXPECT_TRUE(all.is_clean);
  EXPECT_GT(all.singles.violated, 0u);
  EXPECT_TRUE(std::any_of(all.failures.begin(), all.failures.end(), [](const GridFailure& failure) {
    return failure.finding.promise == "one_effect_per_intent";
  }));
}

// A change that waits for its order: two of its singles make one run.
TEST(Exhaust, CountsSinglesThatLeadToTheSameRun) {
  const auto changed = scenario_from(R"({ "world": "worlds/one_warehouse", "settle_within": "2d",
      "orders": [{ "from": "bigbox", "lines": 1, "quantity": 4, "start": "1h",
                   "changes": [{ "before": "5min", "do": "cut", "line": 1, "quantity": 1 }] }] })");
  const Exhausted all =
      exhaust(*changed, {.seed = kSeed, .plant = "", .depth = 1, .workers = 2, .stop = {}, .progress = {}});
  EXPECT_EQ(all.singles.same_run, 1u);
  EXPECT_EQ(all.singles.held, all.singles.planned);
}

TEST(Exhaust, TriesNothingOnACaseThatFailsByItself) {
  const Exhausted all = exhausted("accepts-and-never-ships");
  EXPECT_FALSE(all.is_clean);
  EXPECT_EQ(all.singles.planned, 0u);
}

TEST(Exhaust, StopsWhenItIsTold) {
  const Exhausted all =
      exhaust(*one_order(), {.seed = kSeed, .plant = "", .depth = 2, .workers = 1, .stop = [] { return true; }, .progress = {}});
  EXPECT_TRUE(all.was_stopped);
  EXPECT_LT(all.singles.done(), all.singles.planned);
}

}  // namespace
}  // namespace proofload::explore
