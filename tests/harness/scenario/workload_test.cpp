#include "harness/scenario/workload.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "harness/scenario/load.hpp"

namespace proofload::scenario {
namespace {

std::shared_ptr<const Scenario> load(const std::string& orders) {
  const auto loaded = Loader().load_text(
      "test", "test.jsonc", R"({ "world": "worlds/one_warehouse", "orders": [)" + orders + "] }");
  if (!loaded) throw std::runtime_error(to_text(loaded.error()));
  return *loaded;
}

TEST(Workload, NumbersAreStableNamesWhateverTheSeed) {
  const auto scenario = load(R"({ "from": "bigbox", "count": 20 })");
  EXPECT_EQ(order_of(*scenario, 1, {0, 3}).root, "bigbox/PO-1-0003");
  EXPECT_EQ(order_of(*scenario, 2, {0, 3}).root, "bigbox/PO-1-0003");
  EXPECT_NE(order_of(*scenario, 1, {0, 3}).lines, order_of(*scenario, 2, {0, 3}).lines);
}

TEST(Workload, AnOrderIsTheSameForEverOnEveryMachine) {
  const auto scenario = load(R"({ "from": "bigbox", "count": 20, "lines": 2, "jitter": "1min" })");
  const Order order = order_of(*scenario, 8841, {0, 3});
  EXPECT_EQ(order.purchase_order, "PO-1-0003");
  EXPECT_EQ(format_duration(order.placed_at - kEpoch), "6min 35s 401ms");
  EXPECT_EQ(order.ship_to, "0077");
  ASSERT_EQ(order.lines.size(), 2u);
  EXPECT_EQ(order.lines[0].item + " " + to_text(order.lines[0].quantity), "GLOVE-L 11 EA");
  EXPECT_EQ(order.lines[1].item + " " + to_text(order.lines[1].quantity), "PAINT-WH 7 EA");
}

TEST(Workload, OrdinalsRunThroughTheStreamsInTurn) {
  const auto scenario =
      load(R"({ "from": "bigbox", "count": 2 }, { "from": "corner", "count": 3 })");
  const auto third = place_of(scenario->streams, 3);
  ASSERT_TRUE(third.has_value());
  EXPECT_EQ(third->stream, 1u);
  EXPECT_EQ(third->number, 1u);
  EXPECT_FALSE(place_of(scenario->streams, 6).has_value());
  EXPECT_FALSE(place_of(scenario->streams, 0).has_value());
}

TEST(Workload, NoItemStandsTwiceInAnOrderWhileThereAreOthers) {
  const auto scenario = load(R"({ "from": "bigbox", "count": 50, "lines": 6 })");
  for (const Order& order : orders_of(*scenario, 5)) {
    std::vector<std::string> items;
    for (const OrderLine& line : order.lines) items.push_back(line.item);
    std::sort(items.begin(), items.end());
    EXPECT_EQ(std::unique(items.begin(), items.end()), items.end()) << order.root;
  }
}

TEST(Workload, MoreLinesThanItemsRepeatSome) {
  const auto scenario = load(R"({ "from": "bigbox", "lines": 9 })");
  EXPECT_EQ(order_of(*scenario, 5, {0, 1}).lines.size(), 9u);
}

TEST(Workload, ACaseCostsAsMuchAsWhatIsInIt) {
  const auto scenario = load(R"({ "from": "corner", "items": ["LAMP-LED"], "unit": "CA" })");
  const OrderLine line = order_of(*scenario, 1, {0, 1}).lines.front();
  EXPECT_EQ(line.quantity.unit, Unit("CA"));
  EXPECT_EQ(decimal_text(line.price), "149.4");
  EXPECT_EQ(line.price.basis, Quantity::of(1, Unit("CA")));
}

TEST(Workload, WrittenLinesAreAsWritten) {
  const auto scenario = load(R"({ "from": "bigbox", "lines": [
      { "item": "SAW-18", "quantity": 3, "price": "9.99" }, { "buyer_item": "NOBODY-KNOWS" } ] })");
  const Order order = order_of(*scenario, 1, {0, 1});
  ASSERT_EQ(order.lines.size(), 2u);
  EXPECT_EQ(order.lines[0].buyer_item, "BB-1005");
  EXPECT_EQ(order.lines[0].quantity, Quantity::of(3));
  EXPECT_EQ(decimal_text(order.lines[0].price), "9.99");
  EXPECT_EQ(order.lines[1].item, "");
  EXPECT_EQ(order.lines[1].buyer_item, "NOBODY-KNOWS");
}

TEST(Workload, APartnerWithoutNamesOfItsOwnUsesTheSellers) {
  const auto scenario = load(R"({ "from": "corner", "items": ["SAW-18"] })");
  EXPECT_EQ(order_of(*scenario, 1, {0, 1}).lines.front().buyer_item, "");
}

TEST(Workload, OrdersTravelTogetherAsManyAsTheStreamSays) {
  const auto scenario = load(R"({ "from": "bigbox", "count": 5, "per_interchange": 2 })");
  std::vector<std::uint32_t> interchanges;
  for (const Order& order : orders_of(*scenario, 1)) interchanges.push_back(order.interchange.number);
  EXPECT_EQ(interchanges, (std::vector<std::uint32_t>{0, 0, 1, 1, 2}));
}

// A stream of one order may join the one before it, whichever streams there are.
TEST(Workload, ASingleOrderTravelsWithTheOneBeforeIt) {
  const auto scenario = load(R"({ "from": "bigbox", "name": "a" }, { "from": "bigbox", "name": "b", "with_previous": true },
                                { "from": "bigbox", "name": "c" })");
  ASSERT_NE(scenario, nullptr);
  const auto orders = orders_of(*scenario, 1);
  ASSERT_EQ(orders.size(), 3u);
  EXPECT_EQ(orders[0].interchange, orders[1].interchange);
  EXPECT_NE(orders[1].interchange, orders[2].interchange);
}

TEST(Workload, DatesFollowTheEpoch) {
  const auto scenario = load(R"({ "from": "bigbox", "start": "9h", "requested_after": "3d" })");
  const Order order = order_of(*scenario, 1, {0, 1});
  EXPECT_EQ(iso_text(order.ordered_on), "2026-01-05");
  EXPECT_EQ(iso_text(order.requested_on), "2026-01-08");
  EXPECT_EQ(order.placed_at, kEpoch + 9h);
}

}  // namespace
}  // namespace proofload::scenario
