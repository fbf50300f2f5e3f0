#include "mocks/warehouse/packing.hpp"

#include <gtest/gtest.h>

namespace proofload::mocks::warehouse {
namespace {

TEST(Packing, FillsCartonAfterCartonAcrossLines) {
  const std::vector<Line> lines{{.line = 1, .item = "A", .picked = Quantity::of(5)},
                                {.line = 2, .item = "B", .picked = Quantity::of(0)},
                                {.line = 3, .item = "C", .picked = Quantity::of(4)}};
  const auto cartons = plan_cartons(lines, 4);
  ASSERT_EQ(cartons.size(), 3u);
  ASSERT_EQ(cartons[1].size(), 2u);
  EXPECT_EQ(cartons[1][0].quantity, Quantity::of(1));
  EXPECT_EQ(cartons[1][1].quantity, Quantity::of(3));
  EXPECT_EQ(cartons[2][0].line, 3);
}

TEST(Packing, NeedsNoCartonForNothing) {
  EXPECT_TRUE(plan_cartons({{.line = 1}}, 4).empty());
}

}  // namespace
}  // namespace proofload::mocks::warehouse
