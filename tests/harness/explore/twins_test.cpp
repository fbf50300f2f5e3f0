#include "harness/explore/twins.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

constexpr run::CaseSeed kSeed{.run = 1, .case_number = 1};

TEST(Twins, OfTheSoundOrchestratorAreAlike) {
  std::uint64_t noise = 0;
  for (const char* name : {"order_to_cash/happy_path", "order_to_cash/short_pick", "retailers/four_kinds_of_customers"}) {
    const PreparedPtr prepared = library_scenario(name);
    ASSERT_NE(prepared, nullptr) << name;
    const Twins twins = twins_of(*prepared, kSeed, "");
    noise += twins.noise;
    for (const TwinDifference& each : twins.differences) {
      ADD_FAILURE() << name << " " << each.order << " " << each.fact << ": " << each.clean << " and " << each.noisy;
    }
  }
  EXPECT_GT(noise, 100u);
}

// Nobody wrote down what an order should come to: the twin does.
TEST(Twins, OfOneThatForgetsWhatItHasSeenDiffer) {
  const PreparedPtr prepared = library_scenario("changes/changes_out_of_order");
  ASSERT_NE(prepared, nullptr);
  const Twins twins = twins_of(*prepared, kSeed, "change-applied-twice");
  ASSERT_FALSE(twins.differences.empty());
  EXPECT_TRUE(std::is_sorted(twins.differences.begin(), twins.differences.end(), [](const auto& a, const auto& b) {
    return std::pair(a.order, a.fact) < std::pair(b.order, b.fact);
  }));
  for (const TwinDifference& each : twins.differences) EXPECT_NE(each.clean, each.noisy);
}

}  // namespace
}  // namespace proofload::explore
