// contracts/conversation/subject_rules.hpp — where a body says what it is about, declared by message type.
//
// Shape    a pointer names members and, in lists, places. name: the member that names the order or something of its own, and
//          that name's kind. also: members that tell messages of one type and order apart, in order; one with a kind was
//          minted in the run, and stands for its place among the order's. mints: members that introduce names.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "contracts/base/symbol.hpp"

namespace proofload {

struct NamedMember {
  std::string_view pointer;  // "/carton/sscc"
  Symbol kind;               // "sscc"
};

struct SubjectRule {
  Symbol type;
  NamedMember name;
  std::array<NamedMember, 2> also{};
  std::array<NamedMember, 2> mints{};
};

// nullptr: a type without a rule, whose subject is weak.
const SubjectRule* subject_rule(Symbol type);

// What the reply to a type introduces.
NamedMember minted_by_reply(Symbol type);

}  // namespace proofload
