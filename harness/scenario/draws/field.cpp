#include "harness/scenario/draws/field.hpp"

#include <algorithm>
#include <charconv>

#include "harness/scenario/draws/made.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

constexpr std::string_view kEpochPath = "epoch";
constexpr Duration kReach = 48h;

std::vector<std::string_view> read_occasions(const Node& around, std::span<const std::string_view> known, Report& report) {
  std::vector<std::string_view> names;
  for (const Node* each : texts_of(&around)) {
    const auto found = std::find(known.begin(), known.end(), each->text);
    if (found != known.end()) {
      names.push_back(*found);
    } else {
      report.unknown(each->spot, "unknown occasion '" + each->text + "'", each->text, known);
    }
  }
  return names;
}

std::optional<OneOf> read_one_of(const Node& node, const Node& values, Report& report) {
  OneOf choice{.values = values.elements, .weights = {}};
  choice.weights.assign(choice.values.size(), 1);
  const Node* weights = node.find("weights");
  if (weights == nullptr) return choice;
  if (weights->elements.size() != choice.values.size()) {
    report.add(weights->spot, "there are " + std::to_string(choice.values.size()) + " values and " +
                                  std::to_string(weights->elements.size()) + " weights");
    return std::nullopt;
  }
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < choice.weights.size(); ++i) {
    read_whole(&weights->elements[i], choice.weights[i]);
    sum += choice.weights[i];
  }
  if (sum > 0) return choice;
  report.add(weights->spot, "nothing can be drawn: all weights are 0");
  return std::nullopt;
}

std::optional<Eve> read_eve(const Node& node, const Node& around, const Scenario& base, Report& report) {
  const auto names = read_occasions(around, occasions_of_days(), report);
  Date first{2026, 1, 1};
  Date last{2028, 1, 1};
  read_date(node.find("from"), report, first);
  read_date(node.find("to"), report, last);
  Eve eve{.days = eves_of(base, names, first, last)};
  if (!eve.days.empty() || !report.empty()) return eve;
  report.add(around.spot, "nothing can be drawn: there is no such day from " + iso_text(first) + " to " + iso_text(last));
  return std::nullopt;
}

std::optional<Around> read_around(const Node& node, const Node& around, Report& report) {
  std::vector<std::string_view> known;
  for (const Occasion& occasion : all_occasions()) known.push_back(occasion.name);
  Duration from{};
  Duration until = kReach;
  read_time(node.find("from"), report, from);
  read_time(node.find("to"), report, until);
  if (until <= from) {
    report.add((node.find("to") == nullptr ? around : *node.find("to")).spot, "\"to\" is not after \"from\"");
    return std::nullopt;
  }
  return Around{.occasions = read_occasions(around, known, report), .reach = {kEpoch + from, kEpoch + until}};
}

std::optional<DrawnField> read_field(const Member& member, const Scenario& base, Report& report) {
  const Node& node = member.value;
  if (!node.is_object()) return std::nullopt;  // the schema has said so
  DrawnField field{.path = member.key, .spot = member.key_spot, .values = OneOf{}};
  if (const Node* share = node.find("in"); share != nullptr && share->as_text()) {
    const auto parsed = parse_probability(share->text);
    if (!parsed) {
      report.add(parsed.error(), share->spot);
    } else {
      field.share = *parsed;
    }
  }
  const auto keep = [&](auto values) -> std::optional<DrawnField> {
    if (!values) return std::nullopt;
    field.values = *std::move(values);
    return std::move(field);
  };
  if (const Node* values = node.find("one_of")) return keep(read_one_of(node, *values, report));
  if (const Node* around = node.find("around")) {
    if (field.path == kEpochPath) return keep(read_eve(node, *around, base, report));
    return keep(read_around(node, *around, report));
  }
  const Node* from = node.find("from");
  const Node* to = node.find("to");
  if (from != nullptr && to != nullptr) return keep(ValueSpan::read(*from, *to, report));
  report.add(node.spot, "'" + member.key + "' has nothing to draw from",
             "\"one_of\": [...], \"from\" and \"to\", or \"around\": [...]");
  return std::nullopt;
}

// The entry of a list of that name, or of that number.
Node* entry_of(Node& list, std::string_view step) {
  for (Node& element : list.elements) {
    const Node* name = element.find("name");
    if (name != nullptr && name->text == step) return &element;
  }
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), number);
  const bool is_number = error == std::errc() && end == step.data() + step.size();
  return is_number && number >= 1 && number <= list.elements.size() ? &list.elements[number - 1] : nullptr;
}

Node& member_of(Node& object, std::string_view step, const Source& like) {
  for (Member& member : object.members) {
    if (member.key == step) return member.value;
  }
  object.members.push_back(made_member(like, step, made_object(like)));
  return object.members.back().value;
}

struct DrawOf {
  const Scenario& scenario;
  const FieldChance& chance;
  const Source& like;

  std::optional<Node> operator()(const OneOf& choice) const {
    std::uint64_t sum = 0;
    for (const std::uint32_t weight : choice.weights) sum += weight;
    std::uint64_t at = chance.below(sum, "value");
    for (std::size_t i = 0; i < choice.values.size(); ++i) {
      if (at < choice.weights[i]) return choice.values[i];
      at -= choice.weights[i];
    }
    return std::nullopt;
  }
  std::optional<Node> operator()(const ValueSpan& span) const { return span.draw(chance); }
  std::optional<Node> operator()(const Around& around) const {
    const auto at = near(scenario, around.occasions, around.reach, chance);
    if (!at) return std::nullopt;
    return made_text(like, format_duration(*at - kEpoch));
  }
  std::optional<Node> operator()(const Eve& eve) const {
    const std::vector<Date>& days = eve.days[chance.below(eve.days.size(), "occasion")];
    return made_text(like, iso_text(days[chance.below(days.size(), "which")]) + "T00:00");
  }
};

}  // namespace

std::optional<Node> DrawnField::draw(const Scenario& scenario, const FieldChance& chance) const {
  if (!fires(share, chance.at("in"))) return std::nullopt;
  return std::visit(DrawOf{scenario, chance, *spot.source}, values);
}

std::optional<Node> DrawnField::at_end(bool last) const {
  if (const auto* choice = std::get_if<OneOf>(&values)) return last ? choice->values.back() : choice->values.front();
  if (const auto* span = std::get_if<ValueSpan>(&values)) return last ? span->last() : span->first();
  if (const auto* around = std::get_if<Around>(&values)) {
    return made_text(*spot.source, format_duration((last ? around->reach.until : around->reach.from) - kEpoch));
  }
  const Eve& eve = std::get<Eve>(values);
  return made_text(*spot.source, iso_text(last ? eve.days.back().back() : eve.days.front().front()) + "T00:00");
}

std::vector<DrawnField> read_fields(const Node& draw, const Scenario& base, Report& report) {
  std::vector<DrawnField> fields;
  for (const Member& member : draw.members) {
    if (auto field = read_field(member, base, report)) fields.push_back(*std::move(field));
  }
  return fields;
}

bool put(Node& tree, std::string_view path, Node value, const Spot& spot, Report& report) {
  const Source& like = *spot.source;
  Node* at = &tree;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t slash = rest.find('/');
    const std::string_view step = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    if (at->kind == Node::Kind::array) {
      at = entry_of(*at, step);
      if (at == nullptr) {
        report.add(spot, "there is no '" + std::string(step) + "' in '" + std::string(path.substr(0, path.find('/'))) + "'",
                   "entries of a list go by \"name\", or by number from 1");
        return false;
      }
    } else if (at->is_object()) {
      at = &member_of(*at, step, like);
    } else {
      report.add(spot, "'" + std::string(path) + "' leads into a single value");
      return false;
    }
  }
  *at = std::move(value);
  return true;
}

}  // namespace proofload::scenario
