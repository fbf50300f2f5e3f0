#include "contracts/canonical/order.hpp"

#include <gtest/gtest.h>

#include "contracts/base/check.hpp"

namespace proofload::canonical {
namespace {

TEST(Order, TheLastVersionIsInForce) {
  Order order;
  EXPECT_THROW(current(order), Bug);
  order.versions = {{.version = 1}, {.version = 2, .change_sequence = "1"}};
  EXPECT_EQ(current(order).version, 2);
}

TEST(Order, LinesAreFoundByNumber) {
  OrderVersion version;
  version.lines = {{.line = 1}, {.line = 3}};
  EXPECT_EQ(find_line(version, 3), &version.lines[1]);
  EXPECT_EQ(find_line(version, 2), nullptr);
}

TEST(Order, SchedulesSumToTheirLine) {
  OrderLine line{.line = 1, .quantity = Quantity::of(10)};
  EXPECT_TRUE(schedules_agree(line));
  line.schedules = {{.ship_to = LocationId("store-1"), .quantity = Quantity::of(4)},
                    {.ship_to = LocationId("store-2"), .quantity = Quantity::of(6)}};
  EXPECT_TRUE(schedules_agree(line));
  line.schedules[1].quantity = Quantity::of(5);
  EXPECT_FALSE(schedules_agree(line));
  line.schedules[1].quantity = Quantity::of(6, Unit{"CA"});
  EXPECT_FALSE(schedules_agree(line));
}

}  // namespace
}  // namespace proofload::canonical
