#include "harness/scenario/order_changes.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "harness/scenario/load.hpp"

namespace proofload::scenario {
namespace {

std::shared_ptr<const Scenario> changing(const std::string& changes, const std::string& more = R"("lines": 2)") {
  const std::string text = R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox", "count": 9, )" + more +
                           R"(, "changes": [)" + changes + "] }] }";
  const auto loaded = Loader().load_text("test", "test.jsonc", text);
  if (!loaded) throw std::runtime_error(to_text(loaded.error()));
  return *loaded;
}

std::string refusal_of(const std::string& changes) {
  try {
    changing(changes);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

TEST(OrderChanges, AreNumberedInTheirOrderAndSayTotals) {
  const auto scenario = changing(R"({ "after": "2min", "do": "cut", "line": 1, "quantity": 3 },
                                    { "after": "5min", "do": "raise", "line": 1, "quantity": 20 })",
                                 R"("lines": 2, "quantity": { "min": 6, "max": 9 })");
  const Order order = order_of(*scenario, 1, {0, 3});
  ASSERT_EQ(order.changes.size(), 2u);
  EXPECT_EQ(order.changes[0].name, "1");
  EXPECT_EQ(order.changes[0].at, order.placed_at + 2min);
  EXPECT_EQ(order.changes[0].lines.at(0).code, "QD");
  EXPECT_EQ(order.changes[0].lines.at(0).line.quantity, Quantity::of(3));
  EXPECT_EQ(order.changes[0].lines.at(0).before, order.lines[0].quantity);
  EXPECT_EQ(order.changes[1].lines.at(0).code, "QI");
  EXPECT_EQ(order.changes[1].lines.at(0).before, Quantity::of(3));
}

TEST(OrderChanges, OfAnOrderAreTheSameWhateverElseIsOrdered) {
  const std::string changes = R"({ "after": "2min", "do": "raise" }, { "after": "3min", "do": "add_line" })";
  const auto scenario = changing(changes);
  const auto fewer = changing(changes, R"("lines": 2, "without": [1, 2])");
  EXPECT_EQ(order_of(*scenario, 7, {0, 5}).changes, order_of(*fewer, 7, {0, 5}).changes);
  EXPECT_NE(order_of(*scenario, 7, {0, 5}).changes, order_of(*scenario, 7, {0, 6}).changes);
}

TEST(OrderChanges, ACancelNamesWhatIsLeftAndNothingFollowsIt) {
  const auto scenario = changing(R"({ "after": "1min", "do": "drop_line", "line": 2 }, { "after": "2min", "do": "cancel" },
                                    { "after": "3min", "do": "cut" })");
  const Order order = order_of(*scenario, 1, {0, 1});
  ASSERT_EQ(order.changes.size(), 2u);
  EXPECT_TRUE(order.changes[1].cancels);
  ASSERT_EQ(order.changes[1].lines.size(), 1u);
  EXPECT_EQ(order.changes[1].lines[0].line.line, 1);
}

TEST(OrderChanges, MayComeBeforeTheirOrderAndUncounted) {
  const auto scenario = changing(R"({ "before": "5min", "do": "reschedule", "without_sequence": true })",
                                 R"("lines": 1, "start": "1h")");
  const Order order = order_of(*scenario, 1, {0, 1});
  EXPECT_EQ(order.changes.at(0).at, order.placed_at - 5min);
  EXPECT_FALSE(order.changes[0].is_counted);
  EXPECT_TRUE(order.changes[0].requested_on.has_value());
}

TEST(OrderChanges, AreRefusedWhereTheyMakeNoSense) {
  EXPECT_NE(refusal_of(R"({ "do": "cut" })").find("a change says when it is sent"), std::string::npos);
  EXPECT_NE(refusal_of(R"({ "after": "1min", "before": "1min", "do": "cut" })").find("when it is sent"),
            std::string::npos);
  EXPECT_NE(refusal_of(R"({ "after": "1min", "do": "cancel", "line": 1 })").find("'cancel' has no \"line\""),
            std::string::npos);
  EXPECT_NE(refusal_of(R"({ "after": "1min", "do": "cut", "line": 3 })").find("may have no line 3"), std::string::npos);
  EXPECT_NE(refusal_of(R"({ "after": "1min", "do": "add_line", "item": "SAW-19" })").find("did you mean 'SAW-18'"),
            std::string::npos);
  EXPECT_NE(refusal_of(R"({ "after": "2min", "do": "cut" }, { "after": "1min", "do": "cut" })")
                .find("sent before the one ahead of it"),
            std::string::npos);
}

}  // namespace
}  // namespace proofload::scenario
