// A case that is written out is the case that it was written from.
#include <gtest/gtest.h>

#include "harness/explore/pinned_case.hpp"
#include "harness/scenario/workload.hpp"
#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

constexpr run::CaseSeed kSeed{.run = 20'261'126, .case_number = 3};

run::Outcome outcome_of(const run::Prepared& prepared, const PinnedCase& pinned) {
  const auto told = run::retold(prepared, story_of(run::scenario_of(prepared), pinned));
  return run::run_case(*told, pinned.seed, {});
}

TEST(PinnedCase, RunsAsTheCaseItWasPinnedFrom) {
  const std::vector<PreparedPtr> library = whole_library();
  ASSERT_GE(library.size(), 130u);
  std::size_t with_faults = 0;
  for (const PreparedPtr& prepared : library) {
    const run::CasePrepared own = run::for_case(*prepared, kSeed);
    ASSERT_NE(own.prepared, nullptr) << own.why;
    const PinnedCase pinned = pin(*own.prepared, kSeed, "");
    const run::Outcome was = run::run_case(*own.prepared, kSeed, {});
    const run::Outcome is = outcome_of(*own.prepared, pinned);
    EXPECT_EQ(to_text(is.digest), to_text(was.digest)) << run::scenario_of(*prepared).name;
    with_faults += pinned.faults.empty() ? 0u : 1u;
  }
  EXPECT_GE(with_faults, library.size() / 3);  // else this shows little
}

// Nothing of it hangs on chance any more, but what the systems draw for themselves.
TEST(PinnedCase, HasTheSameOrdersUnderEverySeed) {
  for (const PreparedPtr& prepared : whole_library()) {
    const scenario::Scenario& scenario = run::scenario_of(*prepared);
    const auto story = story_of(scenario, pin(*prepared, kSeed, ""));
    const auto was = scenario::orders_of(scenario, kSeed.value());
    for (const std::uint64_t seed : {kSeed.value(), std::uint64_t{5}}) {
      auto is = scenario::orders_of(*story, seed);
      ASSERT_EQ(is.size(), was.size()) << scenario.name;
      for (std::size_t i = 0; i < is.size(); ++i) {
        is[i].stream = was[i].stream;
        is[i].number = was[i].number;
        is[i].interchange = was[i].interchange;
        EXPECT_TRUE(is[i] == was[i]) << scenario.name << " " << was[i].root;
      }
    }
  }
}

TEST(PinnedCase, HasNoChanceLeftInItsFaults) {
  const PreparedPtr prepared = library_scenario("faults/weather");
  ASSERT_NE(prepared, nullptr);
  const PinnedCase pinned = pin(*prepared, kSeed, "");
  ASSERT_FALSE(pinned.faults.empty());
  for (const scenario::FaultRule& fault : pinned.faults) {
    EXPECT_FALSE(fault.rate.has_value());
    EXPECT_FALSE(fault.fields.contains("rate")) << fault.name;
  }
  // Under another seed the same faults strike, as far as the same messages are sent.
  PinnedCase elsewhere = pinned;
  elsewhere.seed.case_number = 4;
  const run::Outcome outcome = outcome_of(*prepared, elsewhere);
  EXPECT_GT(std::count_if(outcome.fired.begin(), outcome.fired.end(), [](auto count) { return count > 0; }), 0);
}

}  // namespace
}  // namespace proofload::explore
