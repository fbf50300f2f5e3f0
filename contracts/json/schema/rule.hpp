// contracts/json/schema/rule.hpp — what a schema became: one Rule a subschema, by kind of value.
//
// Requires rules live in a deque that outlives all pointers to them; texts and values lie in
//          documents held beside it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/number.hpp"
#include "contracts/json/schema/format.hpp"
#include "contracts/json/schema/pattern.hpp"
#include "contracts/json/schema/property_table.hpp"
#include "contracts/json/value.hpp"

namespace proofload::json::schema {

struct Rule;

// A set of kinds; a whole number is one of its own.
class Kinds {
 public:
  void add(Kind kind) { bits_ = static_cast<std::uint8_t>(bits_ | bit(kind)); }
  void add_whole_number() { bits_ = static_cast<std::uint8_t>(bits_ | kWhole); }
  void add(Kinds other) { bits_ = static_cast<std::uint8_t>(bits_ | other.bits_); }
  bool any() const { return bits_ != 0; }
  bool has(Kind kind) const { return (bits_ & bit(kind)) != 0; }
  bool has_whole_number() const { return (bits_ & kWhole) != 0; }
  bool holds(Value value) const {
    return has(value.kind()) || (has_whole_number() && is_whole(value));
  }

  static bool is_whole(Value value) {
    if (!value.is_number()) return false;
    const std::string_view text = value.number_text();
    return text.find_first_of(".eE") == std::string_view::npos || Number(text).is_whole();
  }

 private:
  static constexpr std::uint8_t kWhole = 0x80;
  static constexpr std::uint8_t bit(Kind kind) {
    return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
  }
  std::uint8_t bits_ = 0;
};

struct Bound {
  enum class Side : std::uint8_t { minimum, exclusive_minimum, maximum, exclusive_maximum };
  Side side;
  Value value;
  std::optional<std::int64_t> whole;
};

struct NumberRules {
  std::vector<Bound> bounds;
  std::optional<Divisor> divisor;
  std::string_view divisor_text;
};

struct Counts {
  std::size_t min = 0;
  std::size_t max = SIZE_MAX;
};

struct StringRules {
  Counts length;  // in code points
  std::optional<Pattern> pattern;
  Format format = Format::none;
};

struct ArrayRules {
  Counts size;
  std::vector<const Rule*> first;  // items, as a list
  const Rule* others = nullptr;    // items as one schema, or additionalItems
  std::string_view others_keyword = "items";
  const Rule* contains = nullptr;
  bool unique = false;
};

struct PatternProperty {
  Pattern pattern;
  const Rule* rule;
};

struct Dependency {
  std::string_view trigger;
  std::vector<std::string_view> required;
  const Rule* rule = nullptr;
};

struct ObjectRules {
  Counts size;
  PropertyTable properties;
  std::vector<PatternProperty> patterns;
  const Rule* others = nullptr;  // additionalProperties
  const Rule* names = nullptr;
  std::vector<Dependency> dependencies;
  bool looks_at_members() const {
    return !properties.all().empty() || !patterns.empty() || others != nullptr || names != nullptr;
  }
};

struct Combinations {
  std::vector<const Rule*> all_of, any_of, one_of;
  const Rule *negated = nullptr, *condition = nullptr, *then = nullptr, *otherwise = nullptr;
};

struct Rule {
  std::size_t index = 0;      // in order of compilation
  bool never = false;         // the schema `false`
  Kinds kinds;                // none: any
  std::vector<Value> values;  // enum
  std::optional<Value> constant;
  std::unique_ptr<NumberRules> numeric;
  std::unique_ptr<StringRules> string;
  std::unique_ptr<ArrayRules> array;
  std::unique_ptr<ObjectRules> object;
  std::unique_ptr<Combinations> combined;
};

}  // namespace proofload::json::schema
