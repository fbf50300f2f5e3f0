// harness/scenario/draws/field.hpp — one field that is drawn: where it stands, and what it may be.
//
// Shape    "with/wms/settings/short_pick": { "one_of": ["0/1", "1/5"] }. A path leads through objects by key, and through
//          lists by the entry's "name", or by its number from 1. "in" says in which share of the cases it is drawn at all:
//          in the others it is as the file has it.
// Errors   at the place of the path, or of the value that does not fit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "contracts/base/ratio.hpp"
#include "harness/scenario/draws/occasions.hpp"
#include "harness/scenario/draws/span.hpp"

namespace proofload::scenario {

struct OneOf {
  std::vector<Node> values;
  std::vector<std::uint32_t> weights;  // as many
};

// A time of the run beside an occasion.
struct Around {
  std::vector<std::string_view> occasions;
  Reach reach;
};

// A day on whose morrow there is an occasion: of the epoch.
struct Eve {
  std::vector<std::vector<Date>> days;  // by occasion
};

struct DrawnField {
  std::string path;
  Spot spot;
  Ratio share{1, 1};
  std::variant<OneOf, ValueSpan, Around, Eve> values;

  bool needs_calendars() const { return std::holds_alternative<Around>(values); }
  // Nothing: not in this case, or there is no such occasion.
  std::optional<Node> draw(const Scenario& scenario, const FieldChance& chance) const;
  std::optional<Node> at_end(bool last) const;  // nothing where it has none
};

// `base`: the scenario without what is drawn.
std::vector<DrawnField> read_fields(const Node& draw, const Scenario& base, Report& report);

// Puts the value where the path leads. False, and told at `spot`: it leads nowhere.
bool put(Node& tree, std::string_view path, Node value, const Spot& spot, Report& report);

}  // namespace proofload::scenario
