#include "harness/explore/scorecard.hpp"

#include <gtest/gtest.h>

#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

// The ten that are found fastest; all of them are hunted by night (ci/nightly).
class Scorecard : public testing::TestWithParam<std::string_view> {};

TEST_P(Scorecard, FindsADefectAndMakesItsCaseSmall) {
  static const std::vector<PreparedPtr> library = whole_library();
  const defects::Defect* defect = defects::find_defect(GetParam());
  ASSERT_NE(defect, nullptr);
  const Hunted hunted = hunt(library, *defect, {.seed = 1, .cases_most = 200, .stop = {}});
  EXPECT_TRUE(hunted.is_caught);
  EXPECT_LE(hunted.cases, 50u);
  ASSERT_TRUE(hunted.smallest);
  EXPECT_LE(hunted.smallest->orders, 2u);
  EXPECT_LE(hunted.smallest->faults, 3u);
}

INSTANTIATE_TEST_SUITE_P(FoundFast, Scorecard,
                         testing::Values("change-after-pick", "change-applied-twice", "ignores-cancel", "invoice-from-order",
                                         "no-outbox", "notice-without-cartons", "refuses-repeats",
                                         "resends-invoice-as-new", "reuses-control-numbers", "swallows-refusal"));

TEST(Hunt, GivesUpAfterItsCases) {
  const std::vector<PreparedPtr> library{library_scenario("order_to_cash/happy_path")};
  const Hunted hunted = hunt(library, *defects::find_defect("retry-with-new-key"), {.seed = 1, .cases_most = 3, .stop = {}});
  EXPECT_FALSE(hunted.is_caught);
  EXPECT_EQ(hunted.cases, 3u);
  EXPECT_FALSE(hunted.smallest);
}

TEST(Hunt, OfTheSoundOrchestratorRaisesNoAlarm) {
  const PreparedPtr prepared = library_scenario("faults/weather");
  ASSERT_NE(prepared, nullptr);
  const Alarms alarms = false_alarms(*prepared, 1, 10);
  EXPECT_EQ(alarms.cases, 10u);
  EXPECT_TRUE(alarms.raised.empty()) << alarms.raised.front();
}

}  // namespace
}  // namespace proofload::explore
