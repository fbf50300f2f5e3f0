// contracts/json/versions/tree.hpp — a JSON value whose members can be taken out and put elsewhere.
//
// Shape    pointers name members alone, no places of lists: "/status/code". The order of members is kept; what is put comes
//          last.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/value.hpp"

namespace proofload::json {

struct Tree {
  struct Field;

  Kind kind = Kind::object;
  std::string text;  // string: unescaped; number, boolean: as in the source
  std::vector<Field> fields;
  std::vector<Tree> elements;
};

struct Tree::Field {
  std::string name;
  Tree value;
};

Tree tree_of(Value value);
Tree string_tree(std::string text);
void write(const Tree& tree, std::string& out);

// nullptr: there is no such member; "" is the tree itself.
Tree* find(Tree& tree, std::string_view pointer);
// Objects that are left empty by it go, too. Nothing: there is no such member.
std::optional<Tree> take(Tree& tree, std::string_view pointer);
// Makes the objects on the way. False: something else is there.
bool put(Tree& tree, std::string_view pointer, Tree value);

}  // namespace proofload::json
