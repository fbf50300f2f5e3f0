// An order depends on its own name alone.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "harness/scenario/load.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {
namespace {

std::shared_ptr<const Scenario> loaded() {
  static constexpr const char* kText = R"({ "world": "worlds/one_warehouse", "orders": [
      { "from": "bigbox", "count": 12, "lines": { "min": 1, "max": 5 }, "jitter": "30s" },
      { "from": "corner", "count": 8, "every": "11min", "unit": "CA" } ] })";
  auto scenario = Loader().load_text("test", "test.jsonc", kText);
  return scenario.value_or(nullptr);
}

std::map<std::string, Order> by_root(const Scenario& scenario, std::uint64_t seed) {
  std::map<std::string, Order> orders;
  for (Order& order : orders_of(scenario, seed)) {
    std::string root = order.root;
    orders.emplace(std::move(root), std::move(order));
  }
  return orders;
}

RC_GTEST_PROP(Workload, DroppingAnOrderMovesNoOther, (std::uint64_t seed)) {
  const auto scenario = loaded();
  auto expected = by_root(*scenario, seed);
  const auto left_out = static_cast<std::uint32_t>(seed % 12) + 1;
  Scenario smaller = *scenario;
  smaller.streams[0].without = {left_out};
  expected.erase(root_of(smaller.streams[0], left_out));
  RC_ASSERT(by_root(smaller, seed) == expected);
}

RC_GTEST_PROP(Workload, AddingOrdersMovesNoOther, (std::uint64_t seed)) {
  const auto scenario = loaded();
  Scenario larger = *scenario;
  larger.streams[0].count += 7;
  const auto more = by_root(larger, seed);
  for (const auto& [root, order] : by_root(*scenario, seed)) RC_ASSERT(more.at(root) == order);
}

RC_GTEST_PROP(Workload, AddingANamedStreamMovesNoOther, (std::uint64_t seed)) {
  const auto scenario = loaded();
  Scenario larger = *scenario;
  OrderStream added = larger.streams[1];
  added.name = "x";
  larger.streams.insert(larger.streams.begin(), added);
  const auto more = by_root(larger, seed);
  for (auto& [root, order] : by_root(*scenario, seed)) {
    Order moved = order;
    ++moved.stream;
    ++moved.interchange.stream;
    RC_ASSERT(more.at(root) == moved);
  }
}

RC_GTEST_PROP(Workload, AddingALineMovesNoOther, (std::uint64_t seed)) {
  const auto scenario = loaded();
  Scenario fewer = *scenario;
  Scenario more = *scenario;
  fewer.streams[0].lines = {2, 2};
  more.streams[0].lines = {3, 3};
  for (std::uint32_t number = 1; number <= 12; ++number) {
    Order longer = order_of(more, seed, {0, number});
    longer.lines.pop_back();
    RC_ASSERT(longer == order_of(fewer, seed, {0, number}));
  }
}

}  // namespace
}  // namespace proofload::scenario
