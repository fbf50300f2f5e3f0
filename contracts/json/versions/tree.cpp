#include "contracts/json/versions/tree.hpp"

#include <algorithm>

#include "contracts/json/codec.hpp"

namespace proofload::json {
namespace {

std::vector<Tree::Field>::iterator field_of(Tree& tree, std::string_view name) {
  return std::find_if(tree.fields.begin(), tree.fields.end(), [&](const Tree::Field& field) { return field.name == name; });
}

// "/status/code": "status", and the rest "/code".
std::string_view first_name(std::string_view& pointer) {
  pointer.remove_prefix(1);
  const std::string_view name = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(name.size());
  return name;
}

}  // namespace

Tree tree_of(Value value) {
  Tree tree{.kind = value.kind(), .text = {}, .fields = {}, .elements = {}};
  switch (value.kind()) {
    case Kind::null: break;
    case Kind::boolean: tree.text = value.as_bool() ? "true" : "false"; break;
    case Kind::number: tree.text = value.number_text(); break;
    case Kind::string: tree.text = value.as_string(); break;
    case Kind::array:
      for (const Value element : value.elements()) tree.elements.push_back(tree_of(element));
      break;
    case Kind::object:
      for (const Member member : value.members()) tree.fields.push_back({std::string(member.key()), tree_of(member.value())});
      break;
  }
  return tree;
}

Tree string_tree(std::string text) { return {.kind = Kind::string, .text = std::move(text), .fields = {}, .elements = {}}; }

void write(const Tree& tree, std::string& out) {
  switch (tree.kind) {
    case Kind::null: out += "null"; break;
    case Kind::boolean:
    case Kind::number: out += tree.text; break;
    case Kind::string: write_string(tree.text, out); break;
    case Kind::array: {
      out += '[';
      for (std::size_t i = 0; i < tree.elements.size(); ++i) {
        if (i > 0) out += ',';
        write(tree.elements[i], out);
      }
      out += ']';
      break;
    }
    case Kind::object: {
      out += '{';
      for (std::size_t i = 0; i < tree.fields.size(); ++i) {
        if (i > 0) out += ',';
        write_string(tree.fields[i].name, out);
        out += ':';
        write(tree.fields[i].value, out);
      }
      out += '}';
      break;
    }
  }
}

Tree* find(Tree& tree, std::string_view pointer) {
  Tree* at = &tree;
  while (!pointer.empty()) {
    const auto field = field_of(*at, first_name(pointer));
    if (field == at->fields.end()) return nullptr;
    at = &field->value;
  }
  return at;
}

std::optional<Tree> take(Tree& tree, std::string_view pointer) {
  const auto field = field_of(tree, first_name(pointer));
  if (field == tree.fields.end()) return std::nullopt;
  std::optional<Tree> taken;
  if (pointer.empty()) {
    taken = std::move(field->value);
  } else {
    taken = take(field->value, pointer);
    if (!taken || !field->value.fields.empty()) return taken;
  }
  tree.fields.erase(field);
  return taken;
}

bool put(Tree& tree, std::string_view pointer, Tree value) {
  if (tree.kind != Kind::object) return false;
  const std::string_view name = first_name(pointer);
  const auto field = field_of(tree, name);
  if (pointer.empty()) {
    if (field != tree.fields.end()) return false;
    tree.fields.push_back({std::string(name), std::move(value)});
    return true;
  }
  if (field != tree.fields.end()) return put(field->value, pointer, std::move(value));
  tree.fields.push_back({std::string(name), Tree{}});
  return put(tree.fields.back().value, pointer, std::move(value));
}

}  // namespace proofload::json
