// The sound orchestrator lives with what others do; each quirk can be told from none.
#include "harness/explore/survival.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

TEST(Survival, OfTheSoundOrchestratorIsThatOfEachQuirk) {
  // All of them by night (ci/nightly): here as many as show each quirk.
  std::vector<PreparedPtr> library;
  for (const char* name : {"changes/changes_out_of_order", "faults/weather", "freight/bad_weather", "order_to_cash/short_pick",
                           "retailers/drop_ship", "returns/returned_in_bad_weather", "systems/posted_by_the_next_batch",
                           "warehouses/third_party_and_own"}) {
    library.push_back(library_scenario(name));
    ASSERT_NE(library.back(), nullptr) << name;
  }
  for (const quirks::Quirk& quirk : quirks::all_quirks()) {
    const Survived survived = survive(library, quirk, 1, {});
    EXPECT_GT(survived.otherwise, 0u) << quirk.name << " changes nothing";
    for (const std::string& broken : survived.broken) ADD_FAILURE() << quirk.name << ": " << broken;
  }
}

// What a scenario says of its own: the quirk is laid over a copy.
TEST(Survival, LeavesTheScenarioAsItWas) {
  const PreparedPtr prepared = library_scenario("order_to_cash/happy_path");
  ASSERT_NE(prepared, nullptr);
  const std::size_t faults = run::scenario_of(*prepared).faults.size();
  const std::vector<PreparedPtr> library{prepared};
  for (const quirks::Quirk& quirk : quirks::all_quirks()) survive(library, quirk, 1, {});
  EXPECT_EQ(run::scenario_of(*prepared).faults.size(), faults);
}

TEST(Survival, IsNotShownWhereNobodyCouldHaveTheQuirk) {
  const PreparedPtr prepared = library_scenario("order_to_cash/happy_path");
  ASSERT_NE(prepared, nullptr);
  const auto all = quirks::all_quirks();
  const auto declines = std::find_if(all.begin(), all.end(), [](const auto& quirk) { return quirk.name == "declines-tenders"; });
  ASSERT_NE(declines, all.end());
  EXPECT_EQ(quirks::laid_over(run::scenario_of(*prepared), *declines), nullptr);  // there is no motor carrier
  const Survived survived = survive(std::vector<PreparedPtr>{prepared}, *declines, 1, {});
  EXPECT_EQ(survived.scenarios, 0u);
  EXPECT_FALSE(survived.is_held());
}

}  // namespace
}  // namespace proofload::explore
