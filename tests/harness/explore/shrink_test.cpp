// The smallest case breaks the same promise, is as small as one expects, and says why.
#include <gtest/gtest.h>

#include <algorithm>

#include "harness/explore/capsule.hpp"
#include "harness/explore/shrink.hpp"
#include "harness/scenario/load.hpp"
#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

// The first case of a scenario that breaks a promise under a plant.
struct Failing {
  PreparedPtr prepared;
  run::CaseSeed seed;
  check::Finding finding;
};

std::optional<Failing> first_failing(const std::string& name, std::string_view plant, std::string_view promise) {
  Failing failing{.prepared = library_scenario(name), .seed = {.run = 1, .case_number = 1}, .finding = {}};
  if (failing.prepared == nullptr) return std::nullopt;
  for (; failing.seed.case_number <= 20; ++failing.seed.case_number) {
    for (check::Finding& finding : run::run_case(*failing.prepared, failing.seed, {.plant = plant}).findings) {
      if (finding.promise != promise) continue;
      failing.finding = std::move(finding);
      return failing;
    }
  }
  return std::nullopt;
}

std::optional<Shrunk> shrunk_of(const Failing& failing, std::string_view plant, const TrialLimits& limits = {}) {
  return shrink(*failing.prepared, {.seed = failing.seed,
                                    .plant = plant,
                                    .promise = failing.finding.promise,
                                    .order = failing.finding.order,
                                    .limits = limits});
}

TEST(Shrink, LeavesOneOrderAndTheFaultThatMatters) {
  const auto failing = first_failing("faults/weather", "retry-with-new-key", "one_effect_per_intent");
  ASSERT_TRUE(failing);
  const auto shrunk = shrunk_of(*failing, "retry-with-new-key");
  ASSERT_TRUE(shrunk);
  EXPECT_GT(shrunk->before.orders, 1u);
  EXPECT_GT(shrunk->before.faults, 3u);
  EXPECT_EQ(shrunk->after.orders, 1u);
  EXPECT_EQ(shrunk->after.lines, 1u);
  EXPECT_EQ(shrunk->after.faults, 1u);
  EXPECT_EQ(shrunk->finding.promise, failing->finding.promise);
  EXPECT_TRUE(shrunk->is_finished);
  ASSERT_EQ(shrunk->needed.size(), 1u);
  EXPECT_EQ(shrunk->needed.front().without, run::Verdict::held);
  EXPECT_EQ(shrunk->smallest.latencies, sim::Latencies::median);
}

TEST(Shrink, NeedsNoFaultWhereThePlainOrderFails) {
  const auto failing = first_failing("faults/weather", "accepts-and-never-ships", "orders_end_as_required");
  ASSERT_TRUE(failing);
  const auto shrunk = shrunk_of(*failing, "accepts-and-never-ships");
  ASSERT_TRUE(shrunk);
  EXPECT_EQ(shrunk->after.orders, 1u);
  EXPECT_EQ(shrunk->after.faults, 0u);
  EXPECT_TRUE(shrunk->needed.empty());
}

TEST(Shrink, TakesNoCaseThatKeepsThePromise) {
  const PreparedPtr prepared = library_scenario("faults/lost_reply");
  ASSERT_NE(prepared, nullptr);
  EXPECT_FALSE(shrink(*prepared, {.seed = {1, 1}, .plant = "", .promise = "order_booked_once", .order = "", .limits = {}}));
}

TEST(Shrink, EndsAtItsLimitAndSaysSo) {
  const auto failing = first_failing("faults/weather", "retry-with-new-key", "one_effect_per_intent");
  ASSERT_TRUE(failing);
  const auto shrunk = shrunk_of(*failing, "retry-with-new-key", {.runs_most = 4, .keep_going = {}});
  ASSERT_TRUE(shrunk);
  EXPECT_FALSE(shrunk->is_finished);
  EXPECT_LE(shrunk->runs, 4u);
  EXPECT_EQ(shrunk->finding.promise, failing->finding.promise);
}

TEST(Shrink, GivesTheSameEachTime) {
  const auto failing = first_failing("faults/weather", "no-outbox", "orders_end_as_required");
  ASSERT_TRUE(failing);
  const auto once = shrunk_of(*failing, "no-outbox");
  const auto again = shrunk_of(*failing, "no-outbox");
  ASSERT_TRUE(once && again);
  EXPECT_EQ(to_text(once->outcome.digest), to_text(again->outcome.digest));
  EXPECT_EQ(once->runs, again->runs);
}

// What is written to a file breaks the same promise with the same words.
TEST(Capsule, BreaksWhatTheCaseBroke) {
  struct Written {
    const char* scenario;
    const char* plant;
    const char* promise;
  };
  for (const Written& each : {Written{"faults/weather", "retry-with-new-key", "one_effect_per_intent"},
                              Written{"faults/weather", "no-outbox", "orders_end_as_required"},
                              Written{"changes", "change-applied-twice", "changes_applied_in_order"},
                              Written{"faults/crash_between_receipt_and_commit", "ack-before-commit", "orders_end_as_required"}}) {
    std::optional<Failing> failing;
    const auto files = scenario::find({.paths = {each.scenario}, .filter = {}, .library = {}});
    ASSERT_TRUE(files);
    for (const scenario::ScenarioFile& file : *files) {
      if (!failing) failing = first_failing(file.name, each.plant, each.promise);
    }
    ASSERT_TRUE(failing) << each.plant;
    const auto shrunk = shrunk_of(*failing, each.plant);
    ASSERT_TRUE(shrunk) << each.plant;
    const auto capsule = capsule_of(*shrunk, {.folder = "regressions", .library = "", .plant = each.plant});
    ASSERT_TRUE(capsule) << capsule.error().text;
    const auto loaded = scenario::Loader().load_text("capsule", "regressions/" + capsule->name, capsule->text);
    ASSERT_TRUE(loaded) << scenario::to_text(loaded.error()) << capsule->text;
    const auto prepared = run::prepare(*loaded);
    ASSERT_TRUE(prepared) << scenario::to_text(prepared.error());
    const run::CaseSeed seed{(*loaded)->seed.value_or(0), (*loaded)->case_number.value_or(0)};
    const run::Outcome outcome = run::run_case(**prepared, seed, {.plant = each.plant});
    EXPECT_EQ(to_text(outcome.digest), (*loaded)->found->digest) << capsule->text;
    EXPECT_TRUE(std::any_of(outcome.findings.begin(), outcome.findings.end(), [&](const check::Finding& finding) {
      return finding.promise == each.promise && finding.text == shrunk->finding.text;
    })) << capsule->text;
  }
}

}  // namespace
}  // namespace proofload::explore
