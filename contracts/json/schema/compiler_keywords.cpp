// What     each keyword becomes in a rule.
#include <algorithm>

#include "contracts/json/schema/compiler.hpp"

namespace proofload::json::schema {
namespace {

template <class T>
T& made(std::unique_ptr<T>& part) {
  if (!part) part = std::make_unique<T>();
  return *part;
}

std::optional<Kinds> kinds_named(std::string_view name) {
  Kinds kinds;
  if (name == "integer") {
    kinds.add_whole_number();
  } else if (name == "number") {
    kinds.add(Kind::number);
  } else if (name == "string") {
    kinds.add(Kind::string);
  } else if (name == "boolean") {
    kinds.add(Kind::boolean);
  } else if (name == "object") {
    kinds.add(Kind::object);
  } else if (name == "array") {
    kinds.add(Kind::array);
  } else if (name == "null") {
    kinds.add(Kind::null);
  } else {
    return std::nullopt;
  }
  return kinds;
}

}  // namespace

bool Compiler::any_keyword(Rule& into, const Located& at, std::string_view name, Value value) {
  if (name == "const") {
    into.constant = value;
    return true;
  }
  if (name == "enum") {
    if (!value.is_array() || value.size() == 0)
      return wrong(at, name, "is an array of one value at least");
    for (const Value element : value.elements()) into.values.push_back(element);
    return true;
  }
  if (!value.is_array()) return kinds(into.kinds, at, value);
  for (const Value element : value.elements()) {
    if (!kinds(into.kinds, at, element)) return false;
  }
  return into.kinds.any() || wrong(at, name, "names one kind at least");
}

bool Compiler::kinds(Kinds& into, const Located& at, Value value) {
  const std::optional<Kinds> named =
      value.is_string() ? kinds_named(value.as_string()) : std::nullopt;
  if (!named)
    return wrong(at, "type",
                 "is null, boolean, integer, number, string, array or object, or several");
  into.add(*named);
  return true;
}

bool Compiler::number_keyword(Rule& into, const Located& at, std::string_view name, Value value) {
  if (!value.is_number()) return wrong(at, name, "is a number");
  NumberRules& rules = made(into.numeric);
  if (name == "multipleOf") {
    rules.divisor = Divisor::of(Number(value.number_text()));
    rules.divisor_text = value.number_text();
    return rules.divisor || wrong(at, name, "is more than 0, of 18 digits at most");
  }
  using Side = Bound::Side;
  const Side side = name == "minimum"            ? Side::minimum
                    : name == "exclusiveMinimum" ? Side::exclusive_minimum
                    : name == "maximum"          ? Side::maximum
                                                 : Side::exclusive_maximum;
  rules.bounds.push_back({.side = side, .value = value, .whole = value.as_int64()});
  return true;
}

bool Compiler::string_keyword(Rule& into, const Located& at, std::string_view name, Value value) {
  StringRules& rules = made(into.string);
  if (name == "minLength") return count(rules.length.min, at, name, value);
  if (name == "maxLength") return count(rules.length.max, at, name, value);
  if (!value.is_string()) return wrong(at, name, "is a string");
  if (name == "pattern") return pattern(rules.pattern, at, name, value.as_string());
  const std::optional<Format> format = format_named(value.as_string());
  if (!format) {
    return wrong(
        at, name,
        "'" + std::string(value.as_string()) + "' is not judged; date, time and date-time are");
  }
  rules.format = *format;
  return true;
}

bool Compiler::array_keyword(Rule& into, const Located& at, std::string_view name, Value value) {
  ArrayRules& rules = made(into.array);
  if (name == "minItems") return count(rules.size.min, at, name, value);
  if (name == "maxItems") return count(rules.size.max, at, name, value);
  if (name == "contains") return one(rules.contains, at, name, value);
  if (name == "uniqueItems") {
    if (!value.is_bool()) return wrong(at, name, "is a boolean");
    rules.unique = value.as_bool();
    return true;
  }
  if (name == "items" && value.is_array()) return list(rules.first, at, name, value);
  const std::optional<Value> items = at.value.find("items");
  if (name == "additionalItems" && !(items && items->is_array())) return true;
  rules.others_keyword = name;
  return one(rules.others, at, name, value);
}

bool Compiler::object_keyword(Rule& into, const Located& at, std::string_view name, Value value) {
  ObjectRules& rules = made(into.object);
  if (name == "minProperties") return count(rules.size.min, at, name, value);
  if (name == "maxProperties") return count(rules.size.max, at, name, value);
  if (name == "additionalProperties") return one(rules.others, at, name, value);
  if (name == "propertyNames") return one(rules.names, at, name, value);
  if (name == "required") {
    std::vector<std::string_view> required;
    if (!names(required, at, name, value)) return false;
    for (const std::string_view property : required) rules.properties.at(property).required = true;
    return true;
  }
  if (!value.is_object()) return wrong(at, name, "is an object");
  for (const Member member : value.members()) {
    if (name == "dependencies") {
      if (!dependency(into, at, member)) return false;
      continue;
    }
    const Rule* const below_it = rule(below(below(at, name, value), member.key(), member.value()));
    if (below_it == nullptr) return false;
    if (name == "properties") {
      rules.properties.at(member.key()).rule = below_it;
      continue;
    }
    std::optional<Pattern> compiled;
    if (!pattern(compiled, at, name, member.key())) return false;
    rules.patterns.push_back({.pattern = *std::move(compiled), .rule = below_it});
  }
  return true;
}

bool Compiler::dependency(Rule& into, const Located& at, Member member) {
  Dependency dependency{.trigger = member.key(), .required = {}, .rule = nullptr};
  const bool well =
      member.value().is_array()
          ? names(dependency.required, at, "dependencies", member.value())
          : one(dependency.rule, below(at, "dependencies", at.value), member.key(), member.value());
  into.object->dependencies.push_back(std::move(dependency));
  return well;
}

bool Compiler::combination(Rule& into, const Located& at, std::string_view name, Value value) {
  Combinations& rules = made(into.combined);
  if (name == "allOf") return list(rules.all_of, at, name, value);
  if (name == "anyOf") return list(rules.any_of, at, name, value);
  if (name == "oneOf") return list(rules.one_of, at, name, value);
  if (name == "not") return one(rules.negated, at, name, value);
  if (name == "if") return one(rules.condition, at, name, value);
  return one(name == "then" ? rules.then : rules.otherwise, at, name, value);
}

bool Compiler::count(std::size_t& into, const Located& at, std::string_view name, Value value) {
  if (!value.is_number()) return wrong(at, name, "is a number");
  const Number number(value.number_text());
  const auto digits = number.digits_value();
  if (number.is_negative() || !number.is_whole() || !digits || number.exponent() > 9) {
    return wrong(at, name, "is a whole number, 0 or more");
  }
  into = *digits;
  for (std::int64_t i = 0; i < number.exponent(); ++i) into *= 10;
  return true;
}

bool Compiler::one(const Rule*& into, const Located& at, std::string_view name, Value value) {
  into = rule(below(at, name, value));
  return into != nullptr;
}

bool Compiler::list(std::vector<const Rule*>& into, const Located& at, std::string_view name,
                    Value value) {
  if (!value.is_array()) return wrong(at, name, "is an array of schemas");
  for (const Value element : value.elements()) {
    const Rule*& added = into.emplace_back(nullptr);
    if (!one(added, below(at, name, value), std::to_string(into.size() - 1), element)) return false;
  }
  return !into.empty() || name == "items" || wrong(at, name, "holds one schema at least");
}

bool Compiler::names(std::vector<std::string_view>& into, const Located& at, std::string_view name,
                     Value value) {
  if (!value.is_array()) return wrong(at, name, "is an array of names");
  for (const Value element : value.elements()) {
    if (!element.is_string()) return wrong(at, name, "is an array of names");
    into.push_back(element.as_string());
  }
  return true;
}

bool Compiler::pattern(std::optional<Pattern>& into, const Located& at, std::string_view name,
                       std::string_view text) {
  Result<Pattern> compiled = Pattern::compile(text);
  if (!compiled)
    return wrong(at, name, std::string(text) + " cannot be judged: " + compiled.error().text);
  into = *std::move(compiled);
  return true;
}

}  // namespace proofload::json::schema
