#include "harness/compare/schema_compare.hpp"

#include <algorithm>
#include <functional>

namespace proofload::compare {
namespace {

constexpr std::string_view kTypes[] = {"array", "boolean", "integer", "null", "number", "object", "string"};

const Node* as_object_of(const Node& schema, std::string_view key) {
  const Node* found = schema.find(key);
  return found != nullptr && found->is_object() ? found : nullptr;
}

std::vector<std::string> types_of(const Node& schema) {
  std::vector<std::string> types;
  const Node* type = schema.find("type");
  if (type == nullptr) return types;
  if (type->as_text()) types.push_back(type->text);
  for (const Node& each : type->elements) types.push_back(each.text);
  if (const Node* nullable = schema.find("nullable"); nullable != nullptr && nullable->as_bool() == true) types.emplace_back("null");
  std::sort(types.begin(), types.end());
  return types;
}

bool allows_type(const std::vector<std::string>& types, std::string_view type) {
  const auto has = [&](std::string_view wanted) { return std::find(types.begin(), types.end(), wanted) != types.end(); };
  return types.empty() || has(type) || (type == "integer" && has("number"));
}

bool requires_field(const Node& schema, std::string_view field) {
  const Node* required = schema.find("required");
  return required != nullptr && std::any_of(required->elements.begin(), required->elements.end(),
                                            [&](const Node& each) { return each.text == field; });
}

// A schema that nothing fits.
bool is_never(const Node* schema) { return schema != nullptr && schema->as_bool() == false; }

bool is_open(const Node& schema) {
  return !is_never(schema.find("additionalProperties")) && !is_never(schema.find("unevaluatedProperties"));
}

std::string place_key(const Node& node) {
  return node.spot.source->name + ":" + std::to_string(node.spot.offset);
}

// The values that may stand there and no others; nullptr: any.
const Node* listed_values(const Node& schema) {
  const Node* values = schema.find("enum");
  return values == nullptr ? schema.find("const") : values;
}

bool lists(const Node& values, const Node& value) {
  if (values.kind != Node::Kind::array) return same_value(values, value);
  return std::any_of(values.elements.begin(), values.elements.end(), [&](const Node& each) { return same_value(each, value); });
}

void each_value(const Node& values, const std::function<void(const Node&)>& visit) {
  if (values.kind != Node::Kind::array) return visit(values);
  for (const Node& each : values.elements) visit(each);
}

}  // namespace

std::string types_text(const Node& schema) {
  std::string text;
  for (const std::string& type : types_of(schema)) text += (text.empty() ? "" : " or ") + type;
  return text.empty() ? "anything" : text;
}

void SchemaCompare::narrower(const Pair& pair, std::string_view code, std::string text, const Node* before, const Node* after) {
  const Breaks breaks = pair.direction == Direction::response ? Breaks::nobody : Breaks::sender;
  changes_.add(breaks, code, pair.where, std::move(text), before == nullptr ? &pair.before.spot : &before->spot,
               after == nullptr ? &pair.after.spot : &after->spot);
}

void SchemaCompare::wider(const Pair& pair, std::string_view code, std::string text, const Node* before, const Node* after,
                          bool readers_rely_on_it) {
  const bool counts = pair.direction == Direction::response || (pair.direction == Direction::either && readers_rely_on_it);
  changes_.add(counts ? Breaks::reader : Breaks::nobody, code, pair.where, std::move(text),
               before == nullptr ? &pair.before.spot : &before->spot, after == nullptr ? &pair.after.spot : &after->spot);
}

void SchemaCompare::compare(const Node& before, const Node& after, const std::string& where, Direction direction) {
  const Node& was = before_.followed(before);
  const Node& is = after_.followed(after);
  if (!compared_.insert({place_key(was) + " " + place_key(is), direction}).second) return;
  const Pair pair{was, is, where.empty() ? "/" : where, direction};
  if (is_never(&was) || is_never(&is)) {
    if (is_never(&was) == is_never(&is)) return;
    if (is_never(&is)) return narrower(pair, "NOTHING_ALLOWED", "nothing may stand here any more", nullptr, nullptr);
    return wider(pair, "ALLOWED", "something may stand here now", nullptr, nullptr, false);
  }
  if (!was.is_object() || !is.is_object()) return;
  types(pair);
  values(pair);
  for (const LimitChange& change : limit_changes(was, is)) {
    if (change.narrower) {
      narrower(pair, change.code, change.text, change.before, change.after);
    } else {
      wider(pair, change.code, change.text, change.before, change.after, false);
    }
  }
  fields(pair);
  items(pair);
  for (const std::string_view keyword : {"allOf", "anyOf", "oneOf"}) alternatives(pair, keyword);
  unknown_parts(pair);
}

void SchemaCompare::types(const Pair& pair) {
  const auto was = types_of(pair.before);
  const auto is = types_of(pair.after);
  if (was == is) return;
  const auto takes = [](const std::vector<std::string>& wide, const std::vector<std::string>& narrow) {
    return std::all_of(std::begin(kTypes), std::end(kTypes),
                       [&](std::string_view type) { return !allows_type(narrow, type) || allows_type(wide, type); });
  };
  const std::string text = "was " + types_text(pair.before) + ", and is " + types_text(pair.after);
  const Node* before = pair.before.find("type");
  const Node* after = pair.after.find("type");
  const bool took_all = takes(is, was);
  if (took_all) return wider(pair, "TYPE_WIDENED", text, before, after, true);
  if (takes(was, is)) return narrower(pair, "TYPE_NARROWED", text, before, after);
  const Breaks breaks = pair.direction == Direction::request    ? Breaks::sender
                        : pair.direction == Direction::response ? Breaks::reader
                                                                : Breaks::both;
  changes_.add(breaks, "TYPE_CHANGED", pair.where, text, before == nullptr ? &pair.before.spot : &before->spot,
               after == nullptr ? &pair.after.spot : &after->spot);
}

void SchemaCompare::values(const Pair& pair) {
  const Node* was = listed_values(pair.before);
  const Node* is = listed_values(pair.after);
  if (was == nullptr && is == nullptr) return;
  if (was == nullptr) return narrower(pair, "CODES_LISTED", "only these may stand here now: " + short_text(*is), nullptr, is);
  if (is == nullptr) return wider(pair, "CODES_OPENED", "any may stand here now, not only " + short_text(*was), was, nullptr, true);
  each_value(*was, [&](const Node& value) {
    if (!lists(*is, value)) narrower(pair, "CODE_REMOVED", "code " + short_text(value) + " is gone", &value, is);
  });
  each_value(*is, [&](const Node& value) {
    if (!lists(*was, value)) wider(pair, "CODE_ADDED", "code " + short_text(value) + " is new", was, &value, false);
  });
}

void SchemaCompare::field_gone(const Pair& pair, const scenario::Member& field) {
  const Pair at{pair.before, pair.after, pair.where == "/" ? "/" + field.key : pair.where + "/" + field.key, pair.direction};
  const Node* further = pair.after.find("additionalProperties");
  Breaks breaks = is_open(pair.after) && pair.direction == Direction::request ? Breaks::nobody : Breaks::both;
  if (pair.direction == Direction::request && breaks == Breaks::both) breaks = Breaks::sender;
  if (pair.direction == Direction::response) breaks = Breaks::reader;
  if (pair.direction == Direction::either && is_open(pair.after)) breaks = Breaks::reader;
  std::string text = "field '" + field.key + "' is gone";
  if (breaks == Breaks::nobody) text += "; who sends it still is not heard";
  changes_.add(breaks, "FIELD_REMOVED", at.where, text, &field.key_spot, further != nullptr ? &further->spot : &pair.after.spot);
}

void SchemaCompare::field_new(const Pair& pair, const scenario::Member& field) {
  const Pair at{pair.before, pair.after, pair.where == "/" ? "/" + field.key : pair.where + "/" + field.key, pair.direction};
  if (requires_field(pair.after, field.key)) {
    const Breaks breaks = pair.direction == Direction::response ? Breaks::nobody : Breaks::sender;
    changes_.add(breaks, "FIELD_REQUIRED", at.where, "field '" + field.key + "' is new, and required", &pair.before.spot, &field.key_spot);
  } else {
    changes_.add(Breaks::nobody, "FIELD_ADDED", at.where, "field '" + field.key + "' is new, and may be left out", &pair.before.spot,
                 &field.key_spot);
  }
}

void SchemaCompare::required(const Pair& pair, const std::string& field) {
  const bool was = requires_field(pair.before, field);
  const bool is = requires_field(pair.after, field);
  if (was == is) return;
  const Pair at{pair.before, pair.after, pair.where == "/" ? "/" + field : pair.where + "/" + field, pair.direction};
  const Node* before = pair.before.find("required");
  const Node* after = pair.after.find("required");
  if (is) return narrower(at, "FIELD_REQUIRED", "field '" + field + "' must be there now", before, after);
  wider(at, "FIELD_OPTIONAL", "field '" + field + "' may be left out now", before, after, true);
}

void SchemaCompare::fields(const Pair& pair) {
  static const Node kNoFields{.kind = Node::Kind::object};
  const Node* was = as_object_of(pair.before, "properties");
  const Node* is = as_object_of(pair.after, "properties");
  if (was == nullptr) was = &kNoFields;
  if (is == nullptr) is = &kNoFields;
  for (const scenario::Member& field : was->members) {
    const scenario::Member* other = is->member(field.key);
    if (other == nullptr) {
      if (!requires_field(pair.after, field.key)) field_gone(pair, field);
      continue;
    }
    required(pair, field.key);
    compare(field.value, other->value, pair.where == "/" ? "/" + field.key : pair.where + "/" + field.key, pair.direction);
  }
  for (const scenario::Member& field : is->members) {
    if (was->member(field.key) == nullptr) field_new(pair, field);
  }
  // Of fields that are required, and described nowhere.
  for (const Node* schema : {&pair.before, &pair.after}) {
    const Node* names = schema->find("required");
    if (names == nullptr) continue;
    for (const Node& name : names->elements) {
      if (was->member(name.text) == nullptr && is->member(name.text) == nullptr) required(pair, name.text);
    }
  }
  further_fields(pair);
}

void SchemaCompare::further_fields(const Pair& pair) {
  const Node* was = pair.before.find("additionalProperties");
  const Node* is = pair.after.find("additionalProperties");
  if (is_open(pair.before) && !is_open(pair.after)) {
    narrower(pair, "CLOSED", "fields that are not described are refused now", was, is);
  } else if (!is_open(pair.before) && is_open(pair.after)) {
    wider(pair, "OPENED", "fields that are not described may come now", was, is, false);
  } else if (was != nullptr && is != nullptr && was->is_object() && is->is_object()) {
    compare(*was, *is, pair.where == "/" ? "/*" : pair.where + "/*", pair.direction);
  }
}

void SchemaCompare::items(const Pair& pair) {
  const Node* was = pair.before.find("items");
  const Node* is = pair.after.find("items");
  if (was != nullptr && is != nullptr) {
    compare(*was, *is, pair.where == "/" ? "/[]" : pair.where + "[]", pair.direction);
  } else if (was == nullptr && is != nullptr) {
    narrower(pair, "ITEMS_DESCRIBED", "items must be as described now", nullptr, is);
  } else if (was != nullptr) {
    wider(pair, "ITEMS_OPENED", "items may be anything now", was, nullptr, true);
  }
}

// Those that are alike in both are the same; of others, the nth is the nth.
void SchemaCompare::alternatives(const Pair& pair, std::string_view keyword) {
  static const Node kNone{.kind = Node::Kind::array};
  const Node* was = pair.before.find(keyword);
  const Node* is = pair.after.find(keyword);
  if (was == nullptr && is == nullptr) return;
  std::vector<const Node*> gone, come;
  const auto unmatched = [](const Node& of, const Node& in, std::vector<const Node*>& into) {
    for (const Node& each : of.elements) {
      const bool same = std::any_of(in.elements.begin(), in.elements.end(), [&](const Node& other) {
        const Node* name = each.find("$ref");
        const Node* other_name = other.find("$ref");
        return name != nullptr && other_name != nullptr ? name->text == other_name->text : same_value(each, other);
      });
      if (!same) into.push_back(&each);
    }
  };
  const Node& old_list = was == nullptr ? kNone : *was;
  const Node& new_list = is == nullptr ? kNone : *is;
  unmatched(old_list, new_list, gone);
  unmatched(new_list, old_list, come);
  for (const Node& each : old_list.elements) {
    const Node* name = each.find("$ref");
    for (const Node& other : new_list.elements) {
      const Node* other_name = other.find("$ref");
      if (name != nullptr && other_name != nullptr && name->text == other_name->text) compare(each, other, pair.where, pair.direction);
    }
  }
  const std::size_t paired = std::min(gone.size(), come.size());
  for (std::size_t i = 0; i < paired; ++i) compare(*gone[i], *come[i], pair.where, pair.direction);
  const bool each_counts = keyword == "allOf";
  const std::string name(keyword);
  for (std::size_t i = paired; i < gone.size(); ++i) {
    if (each_counts) wider(pair, "CONDITION_REMOVED", "what one part of allOf asks is gone", gone[i], is, true);
    if (!each_counts) narrower(pair, "ALTERNATIVE_REMOVED", "one of " + name + " is gone", gone[i], is);
  }
  for (std::size_t i = paired; i < come.size(); ++i) {
    if (each_counts || was == nullptr) narrower(pair, "CONDITION_ADDED", name + " asks for more", was, come[i]);
    if (!each_counts && was != nullptr) wider(pair, "ALTERNATIVE_ADDED", "one of " + name + " is new", was, come[i], true);
  }
}

// What cannot be weighed against each other is shown to a person, as breaking.
void SchemaCompare::unknown_parts(const Pair& pair) {
  static constexpr std::string_view kParts[] = {"not",  "if",       "then",        "else",          "dependencies",
                                                "dependentRequired", "dependentSchemas", "contains", "propertyNames", "patternProperties",
                                                "prefixItems", "additionalItems", "minContains", "maxContains"};
  for (const std::string_view part : kParts) {
    const Node* was = pair.before.find(part);
    const Node* is = pair.after.find(part);
    if (was == nullptr && is == nullptr) continue;
    if (was != nullptr && is != nullptr && same_value(*was, *is)) continue;
    changes_.add(pair.direction == Direction::request    ? Breaks::sender
                 : pair.direction == Direction::response ? Breaks::reader
                                                         : Breaks::both,
                 "CONDITION_CHANGED", pair.where, "'" + std::string(part) + "' differs, and only a person can say what that means",
                 was == nullptr ? &pair.before.spot : &was->spot, is == nullptr ? &pair.after.spot : &is->spot);
  }
}

}  // namespace proofload::compare
