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

// How many lines an order of the partner can have, those among them that a change adds.
std::int64_t most_lines(const Scenario& scenario, std::string_view partner) {
  std::int64_t most = 0;
  for (const OrderStream& stream : scenario.streams) {
    if (stream.partner != partner) continue;
    const auto added = std::count_if(stream.changes.begin(), stream.changes.end(),
                                     [](const WrittenChange& change) { return change.act == ChangeAct::add_line; });
    const std::int64_t placed =
        stream.written_lines.empty() ? stream.lines.most : static_cast<std::int64_t>(stream.written_lines.size());
    most = std::max(most, placed + added);
  }
  return most;
}

bool is_line_of_some_order(const Scenario& scenario, const Return& back, const Node& line, Report& report) {
  const std::int64_t most = most_lines(scenario, back.from);
  if (back.line <= most) return true;
  report.add(line.spot, "no order of '" + back.from + "' has a line " + std::to_string(back.line),
             "they have " + (most == 1 ? std::string("one line") : "at most " + std::to_string(most) + " lines"));
  return false;
}

}  // namespace

void read_returns(const Node& returns, Scenario& scenario, Report& report) {
  for (const Node& node : entries_of(returns)) {
    const Node* const from = node.find("from");
    const Node* const line = node.find("line");
    if (from == nullptr || !from->as_text() || line == nullptr) continue;  // the schema has refused it
    Return back{.from = from->text};
    read_whole(line, back.line);
    const Node* const quantity = node.find("quantity");
    read_whole(quantity, back.units);
    read_duration(node.find("after"), report, back.after);
    const Node* const condition = node.find("condition");
    back.is_damaged = condition != nullptr && condition->text == "damaged";
    constexpr std::int64_t kMost = 1'000'000'000;
    if (back.units > kMost) report.add(quantity->spot, "a return is of at most " + std::to_string(kMost) + " units");
    const bool is_sent = sends_back(scenario, *from, report) && is_line_of_some_order(scenario, back, *line, report);
    if (is_sent && back.units <= kMost) scenario.returns.push_back(std::move(back));
  }
}

}  // namespace proofload::scenario
