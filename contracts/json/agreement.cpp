#include "contracts/json/agreement.hpp"

#include <algorithm>

#include "contracts/json/schema/registry.hpp"

namespace proofload::json {
namespace {

using schema::Located;

std::string_view name_of(Shape::Type type) {
  switch (type) {
    case Shape::Type::string:
      return "string";
    case Shape::Type::integer:
      return "integer";
    case Shape::Type::number:
      return "number";
    case Shape::Type::boolean:
      return "boolean";
    case Shape::Type::array:
      return "array";
    case Shape::Type::object:
      return "object";
  }
  return "";
}

bool holds_string(const std::optional<Value>& array, std::string_view wanted) {
  if (!array) return false;
  for (const Value element : array->elements()) {
    if (element.is_string() && element.as_string() == wanted) return true;
  }
  return false;
}

class Comparison {
 public:
  explicit Comparison(const SchemaResolver& resolve) : registry_(resolve) {}

  std::vector<std::string> run(const Shape& shape, std::string_view text, std::string_view name) {
    const Result<Located> root = registry_.load(text, name);
    if (!root) return {root.error().text};
    compare(shape, *root, "");
    return std::move(found_);
  }

 private:
  void differ(const std::string& pointer, const std::string& text) {
    found_.push_back((pointer.empty() ? "the body" : pointer) + ": " + text);
  }

  std::optional<Located> without_references(Located at, const std::string& pointer) {
    constexpr int kLongestChain = 16;
    for (int i = 0; i < kLongestChain; ++i) {
      const std::optional<Value> reference = at.value.find("$ref");
      if (!reference || !reference->is_string()) return at;
      const Result<Located> target = registry_.find(reference->as_string(), at);
      if (!target) {
        differ(pointer, target.error().text);
        return std::nullopt;
      }
      at = *target;
    }
    differ(pointer, "$ref after $ref without an end");
    return std::nullopt;
  }

  void compare(const Shape& shape, const Located& referring, const std::string& pointer) {
    const std::optional<Located> at = without_references(referring, pointer);
    if (!at) return;
    compare_type(shape, at->value, pointer);
    if (!shape.names.empty()) compare_names(shape, at->value, pointer);
    if (shape.type == Shape::Type::array) {
      const std::optional<Value> items = at->value.find("items");
      if (items)
        compare(shape.item.front(), registry_.child(*at, *items, at->pointer + "/items"),
                pointer + "/0");
    }
    if (shape.type == Shape::Type::object) compare_members(shape, *at, pointer);
  }

  void compare_type(const Shape& shape, Value schema, const std::string& pointer) {
    const std::optional<Value> type = schema.find("type");
    const std::string ours(name_of(shape.type));
    if (!type) {
      // An enum or a const of strings says as much as its type would.
      const bool said =
          shape.type == Shape::Type::string && (schema.find("enum") || schema.find("const"));
      if (!said) differ(pointer, "is of type " + ours + " in the struct; the schema gives none");
      return;
    }
    const bool same = type->is_string() && type->as_string() == ours;
    if (!same) {
      differ(pointer, "is of type " + ours + " in the struct, " +
                          (type->is_string() ? std::string(type->as_string()) : "one of several") +
                          " in the schema");
    }
  }

  void compare_names(const Shape& shape, Value schema, const std::string& pointer) {
    const std::optional<Value> names = schema.find("enum");
    if (!names) return differ(pointer, "is an enum in the struct, not in the schema");
    for (const std::string& name : shape.names) {
      if (!holds_string(names, name)) differ(pointer, "the schema's enum lacks '" + name + "'");
    }
    for (const Value name : names->elements()) {
      const std::string text = name.is_string() ? std::string(name.as_string()) : "";
      if (std::find(shape.names.begin(), shape.names.end(), text) == shape.names.end()) {
        differ(pointer, "the struct's enum lacks '" + text + "'");
      }
    }
  }

  void compare_members(const Shape& shape, const Located& at, const std::string& pointer) {
    const std::optional<Value> properties = at.value.find("properties");
    const std::optional<Value> required = at.value.find("required");
    for (const Shape::Field& field : shape.fields) {
      std::string below = pointer;
      append_pointer(below, field.name);
      const std::optional<Value> property =
          properties ? properties->find(field.name) : std::nullopt;
      if (!property) {
        differ(below, "is not in the schema");
        continue;
      }
      const bool wanted = holds_string(required, field.name);
      if (field.required && !wanted)
        differ(below, "is required in the struct, optional in the schema");
      if (!field.required && wanted)
        differ(below, "is optional in the struct, required in the schema");
      compare(field.shape, registry_.child(at, *property, at.pointer + "/properties" + below),
              below);
    }
    if (!properties) return;
    for (const Member member : properties->members()) {
      const auto same = [member](const Shape::Field& field) { return field.name == member.key(); };
      if (std::any_of(shape.fields.begin(), shape.fields.end(), same)) continue;
      std::string below = pointer;
      append_pointer(below, member.key());
      differ(below, "is not in the struct");
    }
  }

  schema::Registry registry_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> differences(const Shape& shape, std::string_view schema_text,
                                     const SchemaResolver& resolve, std::string_view name) {
  return Comparison(resolve).run(shape, schema_text, name);
}

}  // namespace proofload::json
