#include "harness/scenario/read/faults_reader.hpp"

#include <algorithm>
#include <array>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"
#include "harness/scenario/vocabulary.hpp"
#include "harness/scenario/workload.hpp"
#include "sim/fault/crash.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::scenario {
namespace {

// Its first field names the system that suffers; that of all others says what is sent.
bool befalls_a_system(const sim::FaultKind& kind) { return kind.strikes != sim::Strikes::wire; }

constexpr std::array<std::string_view, 5> kMessageWords{"document", "event", "message", "reply",
                                                        "request"};

template <class Range>
bool has(const Range& range, std::string_view word) {
  return std::find(range.begin(), range.end(), word) != range.end();
}

const sim::FaultKind* kind_of(const Node& fault, Report& report) {
  std::vector<std::string_view> names;
  std::vector<std::string_view> fields{"name"};
  for (const sim::FaultKind& kind : sim::all_faults()) {
    if (fault.find(kind.name) != nullptr) return &kind;
    names.push_back(kind.name);
    fields.insert(fields.end(), kind.fields.begin(), kind.fields.end());
  }
  // A misspelt kind is an unknown key, and has been told as such.
  for (const Member& member : fault.members) {
    if (!has(fields, member.key)) return nullptr;
  }
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  report.add(fault.spot, "this fault does not say what happens", "one of " + all);
  return nullptr;
}

bool are_fields_known(const Node& fault, const sim::FaultKind& kind, Report& report) {
  bool known = true;
  for (const Member& member : fault.members) {
    if (member.key == "name" || has(kind.fields, member.key)) continue;
    report.unknown(member.key_spot,
                   "\"" + std::string(kind.name) + "\" takes no \"" + member.key + "\"", member.key,
                   kind.fields);
    known = false;
  }
  return known;
}

// What a step of a system is of: a message; of a crash, its start as well.
void check_type(const Node& node, const sim::FaultKind& kind, Report& report) {
  std::vector<std::string_view> known(message_types().begin(), message_types().end());
  if (kind.name == sim::kCrash.name) known.push_back(sim::kStart.text());
  if (has(known, node.text)) return;
  if (node.text == sim::kStart.text()) {
    return report.add(node.spot, "a \"" + std::string(kind.name) + "\" is of messages",
                      "only a \"crash\" is of a start");
  }
  report.unknown(node.spot, "unknown message type '" + node.text + "'", node.text, known);
}

// What a message is held back for.
void check_past(const Node& node, Report& report) {
  std::vector<std::string_view> known(message_types().begin(), message_types().end());
  known.push_back(sim::kItsRepeat);
  if (has(known, node.text)) return;
  report.unknown(node.spot, "'" + node.text + "' is neither a message type nor \"repeat\"", node.text, known);
}

// A part of a string, underlined alone when the string has no escapes before it.
Spot part_of(const Node& node, std::string_view part) {
  const std::size_t at = node.text.find(part);
  return {node.spot.source, node.spot.offset + 1 + at, std::max<std::size_t>(1, part.size())};
}

// Whether it was one: "carrier -> orchestrator".
bool check_link(const Node& node, const World& world, Report& report) {
  const std::size_t arrow = node.text.find("->");
  if (arrow == std::string::npos) return false;
  const auto trim = [](std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  };
  const std::string_view from = trim(std::string_view(node.text).substr(0, arrow));
  const std::string_view to = trim(std::string_view(node.text).substr(arrow + 2));
  const bool known = is_system(world, part_of(node, from), from, report) &&
                     is_system(world, part_of(node, to), to, report);
  if (!known) return true;
  const bool wired =
      std::any_of(world.links.begin(), world.links.end(), [&](const sim::LinkOptions& link) {
        return link.from.text() == from && link.to.text() == to;
      });
  if (!wired) {
    report.add(node.spot,
               "there is no link from '" + std::string(from) + "' to '" + std::string(to) + "'");
  }
  return true;
}

void check_what(const Node& node, const World& world, Report& report) {
  if (has(kMessageWords, node.text) || check_link(node, world, report) ||
      has(message_types(), node.text))
    return;
  std::vector<std::string_view> known(kMessageWords.begin(), kMessageWords.end());
  known.insert(known.end(), message_types().begin(), message_types().end());
  report.unknown(node.spot, "'" + node.text + "' is no message type, link or word for messages",
                 node.text, known);
}

void check_names(const Node& fault, const sim::FaultKind& kind, const World& world,
                 Report& report) {
  for (const Member& member : fault.members) {
    const Node& value = member.value;
    if (!value.as_text()) continue;
    if (member.key == "of") {
      check_type(value, kind, report);
    } else if (member.key == "past") {
      check_past(value, report);
    } else if (member.key == "with" ||
               (member.key == kind.name && befalls_a_system(kind))) {
      is_system(world, value.spot, value.text, report);
    } else if (member.key == "on") {
      if (!check_link(value, world, report)) {
        report.add(value.spot, "'" + value.text + "' is no link",
                   "write it as \"carrier -> orchestrator\"");
      }
    } else if (member.key == kind.name) {
      check_what(value, world, report);
    }
  }
}

bool is_order(const Scenario& scenario, std::string_view root) {
  for (const OrderStream& stream : scenario.streams) {
    for (std::uint32_t number = 1; number <= stream.count; ++number) {
      if (root_of(stream, number) == root) return true;
    }
  }
  return false;
}

void add_root(const Node& node, const Scenario& scenario, Report& report,
              std::vector<std::string>& roots) {
  if (const auto text = node.as_text()) {
    if (!scenario.documents && !is_order(scenario, *text)) {
      report.add(node.spot, "there is no order '" + node.text + "'",
                 "orders are called as \"bigbox/PO-1-0003\", or by number");
    }
    roots.push_back(node.text);
    return;
  }
  const auto ordinal = node.as_whole();
  if (!ordinal || *ordinal < 1) return;
  if (const auto place = place_of(scenario.streams, static_cast<std::uint64_t>(*ordinal))) {
    roots.push_back(root_of(scenario.streams[place->stream], place->number));
  } else {
    report.add(node.spot, "order " + node.text + " is beyond the last of " +
                              std::to_string(order_count(scenario.streams)));
  }
}

sim::FaultFields fields_of(const Node& fault, const Scenario& scenario, Report& report) {
  sim::FaultFields fields;
  for (const Member& member : fault.members) {
    const Node& value = member.value;
    if (member.key == "name") continue;
    if (member.key == "order") {
      std::vector<std::string> roots;
      if (value.kind != Node::Kind::array) add_root(value, scenario, report, roots);
      for (const Node& element : value.elements) add_root(element, scenario, report, roots);
      std::sort(roots.begin(), roots.end());
      roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
      fields.emplace("roots", std::move(roots));
    } else if (const auto whole = value.as_whole()) {
      fields.emplace(member.key, *whole);
    } else if (value.as_text()) {
      fields.emplace(member.key, value.text);
    }
  }
  return fields;
}

// What it says, in the order in which its kind lists the fields: "lose reply, of erp.create_order,
// order 3".
std::string derived_name(const Node& fault, const sim::FaultKind& kind) {
  std::string name;
  for (const std::string_view field : kind.fields) {
    const Node* value = fault.find(field);
    if (value == nullptr) continue;
    name += (name.empty() ? "" : ", ") + std::string(field);
    if (value->kind != Node::Kind::array) name += " " + value->text;
    for (const Node& element : value->elements) name += " " + element.text;
  }
  return name;
}

// The value that a kind's own complaint is about: the field that it quotes, or the value that it
// repeats.
const Spot& spot_of(const Error& error, const Node& fault) {
  for (const Member& member : fault.members) {
    if (error.text.find("\"" + member.key + "\"") != std::string::npos) return member.value.spot;
  }
  for (const Member& member : fault.members) {
    if (member.value.text.size() > 1 && error.text.find(member.value.text) != std::string::npos) {
      return member.value.spot;
    }
  }
  return fault.spot;
}

void read_fault(const Node& fault, Scenario& scenario, Report& report) {
  const sim::FaultKind* kind = kind_of(fault, report);
  if (kind == nullptr || !are_fields_known(fault, *kind, report)) return;
  check_names(fault, *kind, scenario.world, report);
  FaultRule rule{.name = derived_name(fault, *kind), .kind = kind->name};
  read_text(fault.find("name"), rule.name);
  rule.fields = fields_of(fault, scenario, report);
  rule.place = place_of(fault.members.front().key_spot);
  if (const auto made = kind->make(rule.fields); !made) {
    return report.add(made.error(), spot_of(made.error(), fault));
  }
  if (const Node* rate = fault.find("rate"); rate != nullptr && rate->as_text()) {
    if (const auto ratio = parse_probability(rate->text)) rule.rate = *ratio;
    rule.rate_place = place_of(rate->spot);
  }
  for (const FaultRule& other : scenario.faults) {
    if (other.name != rule.name) continue;
    return report.add(fault.spot, "the fault '" + rule.name + "' is there twice",
                      "give one another \"name\": chance goes by it");
  }
  scenario.faults.push_back(std::move(rule));
}

}  // namespace

void read_faults(const Node& faults, Scenario& scenario, Report& report) {
  for (const Node& fault : entries_of(faults)) {
    if (fault.is_object() && !fault.members.empty()) read_fault(fault, scenario, report);
  }
}

}  // namespace proofload::scenario
