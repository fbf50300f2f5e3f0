#include "harness/scenario/read/changes_reader.hpp"

#include <algorithm>
#include <initializer_list>

#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"

namespace proofload::scenario {
namespace {

constexpr std::pair<std::string_view, ChangeAct> kActs[] = {
    {"cut", ChangeAct::cut},           {"raise", ChangeAct::raise},     {"add_line", ChangeAct::add_line},
    {"drop_line", ChangeAct::drop_line}, {"reprice", ChangeAct::reprice}, {"reschedule", ChangeAct::reschedule},
    {"cancel", ChangeAct::cancel}};

struct Field {
  std::string_view name;
  std::initializer_list<ChangeAct> of;  // the acts that read it
};

const Field kFields[] = {
    {"line", {ChangeAct::cut, ChangeAct::raise, ChangeAct::drop_line, ChangeAct::reprice}},
    {"quantity", {ChangeAct::cut, ChangeAct::raise, ChangeAct::add_line}},
    {"item", {ChangeAct::add_line}},
    {"price", {ChangeAct::add_line, ChangeAct::reprice}},
    {"by", {ChangeAct::reschedule}}};

void judge_fields(const Node& node, ChangeAct act, Report& report) {
  for (const Field& field : kFields) {
    const Node* given = node.find(field.name);
    if (given == nullptr || std::find(field.of.begin(), field.of.end(), act) != field.of.end()) continue;
    const Node* said = node.find("do");
    report.add(given->spot, "'" + (said == nullptr ? std::string() : said->text) + "' has no \"" +
                                std::string(field.name) + "\"");
  }
}

void read_when(const Node& node, Report& report, WrittenChange& change) {
  const Node* after = node.find("after");
  const Node* before = node.find("before");
  if ((after == nullptr) == (before == nullptr)) {
    return report.add(node.spot, "a change says when it is sent",
                      "write \"after\": how long after its order, or \"before\"");
  }
  read_duration(after, report, change.after);
  if (before == nullptr) return;
  read_duration(before, report, change.after);
  change.after = -change.after;
}

// How many lines each order of the stream has at least, with those that were added.
std::uint32_t least_lines(const OrderStream& stream) {
  const auto placed = stream.written_lines.empty() ? stream.lines.least
                                                   : static_cast<std::uint32_t>(stream.written_lines.size());
  return placed + static_cast<std::uint32_t>(
                      std::count_if(stream.changes.begin(), stream.changes.end(), [](const WrittenChange& change) {
                        return change.act == ChangeAct::add_line;
                      }));
}

}  // namespace

void read_changes(const Node& stream_node, const World& world, Report& report, OrderStream& stream) {
  const Node* changes = stream_node.find("changes");
  if (changes == nullptr) return;
  for (const Node& node : entries_of(*changes)) {
    if (!node.is_object()) continue;
    WrittenChange change;
    read_word(node.find("do"), kActs, change.act);
    judge_fields(node, change.act, report);
    read_when(node, report, change);
    if (!stream.changes.empty() && change.after < stream.changes.back().after) {
      report.add(node.spot, "this change is sent before the one ahead of it", "write them in the order of their times");
    }
    if (const Node* line = node.find("line")) {
      std::uint32_t number = 0;
      read_whole(line, number);
      change.line = number;
      if (const std::uint32_t least = least_lines(stream); number > least) {
        report.add(line->spot, "an order may have no line " + std::to_string(number) + ": it has " +
                                   std::to_string(least) + " at least");
      }
    }
    if (const Node* quantity = node.find("quantity")) {
      std::uint32_t total = 0;
      read_whole(quantity, total);
      change.quantity = total;
    }
    if (const Node* item = node.find("item"); item != nullptr && item->as_text() && is_item(world, *item, report)) {
      change.item = item->text;
    }
    if (const Node* price = node.find("price")) {
      change.price = UnitPrice{};
      read_price(price, report, *change.price);
    }
    read_duration(node.find("by"), report, change.by);
    if (const Node* silent = node.find("without_sequence")) change.without_sequence = silent->as_bool().value_or(false);
    stream.changes.push_back(std::move(change));
  }
}

}  // namespace proofload::scenario
