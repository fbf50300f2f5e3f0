// Defects of how changes of an order are taken.
#include <gtest/gtest.h>

#include "harness/defects/all.hpp"

namespace proofload::defects {
namespace {

orchestrator::Policies planted(std::string_view defect) {
  orchestrator::Policies policies = orchestrator::Policies::sound();
  find_defect(defect)->plant(policies);
  return policies;
}

TEST(ChangeDefects, ChangeAfterPickCutsBelowWhatLeaves) {
  const Quantity leaves = Quantity::of(12);
  EXPECT_FALSE(orchestrator::Policies::sound().may_change(leaves, Quantity::of(5)));
  EXPECT_TRUE(planted("change-after-pick").may_change(leaves, Quantity::of(5)));
}

TEST(ChangeDefects, ChangeAppliedTwiceKnowsNoRepeat) {
  EXPECT_TRUE(orchestrator::Policies::sound().is_repeat_change(true));
  EXPECT_FALSE(planted("change-applied-twice").is_repeat_change(true));
  EXPECT_TRUE(planted("change-applied-twice").is_next_change(2, 2));
  EXPECT_FALSE(planted("change-applied-twice").is_next_change(2, 4));
}

TEST(ChangeDefects, ChangesByArrivalLeavesAGap) {
  EXPECT_FALSE(orchestrator::Policies::sound().is_next_change(1, 3));
  EXPECT_TRUE(planted("changes-by-arrival").is_next_change(1, 3));
}

}  // namespace
}  // namespace proofload::defects
