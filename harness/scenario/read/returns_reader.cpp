#include "harness/scenario/read/returns_reader.hpp"

#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

bool sends_back(const Scenario& scenario, const Node& from, Report& report) {
  std::vector<std::string_view> buyers;
  for (const OrderStream& stream : scenario.streams) buyers.push_back(stream.partner);
  if (std::find(buyers.begin(), buyers.end(), from.text) != buyers.end()) return true;
  report.add(from.spot, "'" + from.text + "' orders nothing here", did_you_mean(from.text, buyers));
  return false;
}

}  // namespace

void read_returns(const Node& returns, Scenario& scenario, Report& report) {
  for (const Node& node : entries_of(returns)) {
    const Node* const from = node.find("from");
    if (from == nullptr || !from->as_text()) continue;  // the schema has refused it
    Return back{.from = from->text};
    read_whole(node.find("line"), back.line);
    read_whole(node.find("quantity"), back.units);
    read_duration(node.find("after"), report, back.after);
    const Node* const condition = node.find("condition");
    back.is_damaged = condition != nullptr && condition->text == "damaged";
    constexpr std::int64_t kMost = 1'000'000'000;
    if (back.units > kMost) report.add(node.spot, "a return is of at most " + std::to_string(kMost) + " units");
    if (sends_back(scenario, *from, report) && back.units <= kMost) scenario.returns.push_back(std::move(back));
  }
}

}  // namespace proofload::scenario
