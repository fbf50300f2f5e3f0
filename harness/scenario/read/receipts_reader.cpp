#include "harness/scenario/read/receipts_reader.hpp"

#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"

namespace proofload::scenario {
namespace {

std::string receipt_name(std::size_t number) {
  constexpr std::size_t kWidth = 4;
  const std::string digits = std::to_string(number);
  return "IN-" + std::string(digits.size() < kWidth ? kWidth - digits.size() : 0, '0') + digits;
}

bool takes_goods(const Scenario& scenario, const Node& to, Report& report) {
  if (!is_system(scenario.world, to.spot, to.text, report)) return false;
  if (is_warehouse(*scenario.world.find_system(to.text))) return true;
  report.add(to.spot, "'" + to.text + "' is no warehouse");
  return false;
}

}  // namespace

void read_receipts(const Node& receipts, Scenario& scenario, Report& report) {
  for (const Node& node : entries_of(receipts)) {
    const Node* const to = node.find("to");
    const Node* const item = node.find("item");
    if (to == nullptr || !to->as_text() || item == nullptr || !item->as_text()) continue;  // the schema has refused it
    Receipt receipt{.name = receipt_name(scenario.receipts.size() + 1), .to = to->text, .item = item->text};
    Duration at{};
    read_time(node.find("at"), report, at);
    receipt.at = kEpoch + at;
    std::int64_t quantity = 0;
    read_whole(node.find("quantity"), quantity);
    constexpr std::int64_t kMost = 1'000'000'000;
    if (quantity > kMost) report.add(node.spot, "a receipt is of at most " + std::to_string(kMost) + " units");
    const bool is_taken = takes_goods(scenario, *to, report);
    if (!is_item(scenario.world, *item, report) || !is_taken || quantity > kMost) continue;
    receipt.quantity = Quantity::of(quantity, scenario.world.find_item(item->text)->item.base_unit);
    scenario.receipts.push_back(std::move(receipt));
  }
}

}  // namespace proofload::scenario
