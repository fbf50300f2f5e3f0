#include "contracts/canonical/window.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

constexpr Date kMonday{2026, 1, 5};
constexpr Date kTuesday{2026, 1, 6};
constexpr Date kFriday{2026, 1, 9};

TEST(Window, OpenEndsLetGoodsLeaveAtAnyTime) {
  EXPECT_EQ(first_to_leave({}), std::nullopt);
  EXPECT_EQ(last_to_leave({}), std::nullopt);
}

TEST(Window, TheLaterOfTheFirstDaysAndTheEarliestOfTheLastCount) {
  OrderWindows windows;
  windows.ship.earliest = kMonday;
  EXPECT_EQ(first_to_leave(windows), kMonday);
  windows.deliver.earliest = kTuesday;
  EXPECT_EQ(first_to_leave(windows), kTuesday);
  windows.cancel_after = kFriday;
  EXPECT_EQ(last_to_leave(windows), kFriday);
  windows.ship.latest = kTuesday;
  windows.deliver.latest = kFriday;
  EXPECT_EQ(last_to_leave(windows), kTuesday);
}

}  // namespace
}  // namespace proofload::canonical
