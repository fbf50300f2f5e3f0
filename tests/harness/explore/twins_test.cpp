#include "harness/explore/twins.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

constexpr run::CaseSeed kSeed{.run = 1, .case_number = 1};

const Noise& noise_called(std::string_view name) {
  const auto all = all_noise();
  return *std::find_if(all.begin(), all.end(), [&](const Noise& noise) { return noise.name == name; });
}

class TwinsOf : public testing::TestWithParam<const char*> {};

TEST_P(TwinsOf, TheSoundOrchestratorAreAlike) {
  std::uint64_t noise = 0;
  for (const char* name : {"order_to_cash/happy_path", "order_to_cash/short_pick", "retailers/four_kinds_of_customers"}) {
    const PreparedPtr prepared = library_scenario(name);
    ASSERT_NE(prepared, nullptr) << name;
    const Twins twins = twins_of(*prepared, kSeed, "", noise_called(GetParam()));
    noise += twins.noise;
    for (const TwinDifference& each : twins.differences) {
      ADD_FAILURE() << name << " " << each.order << " " << each.fact << ": " << each.clean << " and " << each.noisy;
    }
  }
  EXPECT_GT(noise, 5u);
}

INSTANTIATE_TEST_SUITE_P(EachNoise, TwinsOf, testing::Values("regrouped", "repeats", "restarts", "swaps"));

// By the names of the kinds of noise that show a difference.
std::set<std::string_view> seen_by(const char* scenario, std::string_view plant) {
  std::set<std::string_view> kinds;
  const PreparedPtr prepared = library_scenario(scenario);
  for (const Noise& noise : all_noise()) {
    if (prepared != nullptr && !twins_of(*prepared, kSeed, plant, noise).differences.empty()) kinds.insert(noise.name);
  }
  return kinds;
}

TEST(Twins, OfOneThatReadsTheFirstOrderOfAFileDifferWhereOrdersAreRegrouped) {
  EXPECT_EQ(seen_by("order_to_cash/short_pick", "first-set-only"), std::set<std::string_view>{"regrouped"});
}

TEST(Twins, OfOneThatForgetsWhatItHadPlannedDifferWhereItRestarts) {
  EXPECT_EQ(seen_by("documents/a_consolidated_week", "forgets-its-agenda"), std::set<std::string_view>{"restarts"});
}

// Nobody wrote down what an order should come to: the twin does.
TEST(Twins, OfOneThatForgetsWhatItHasSeenDiffer) {
  const PreparedPtr prepared = library_scenario("changes/changes_out_of_order");
  ASSERT_NE(prepared, nullptr);
  const Twins twins = twins_of(*prepared, kSeed, "change-applied-twice", noise_called("repeats"));
  ASSERT_FALSE(twins.differences.empty());
  EXPECT_TRUE(std::is_sorted(twins.differences.begin(), twins.differences.end(), [](const auto& a, const auto& b) {
    return std::pair(a.order, a.fact) < std::pair(b.order, b.fact);
  }));
  for (const TwinDifference& each : twins.differences) EXPECT_NE(each.clean, each.noisy);
}

}  // namespace
}  // namespace proofload::explore
