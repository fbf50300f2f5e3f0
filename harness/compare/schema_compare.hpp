// harness/compare/schema_compare.hpp — two versions of a JSON Schema: what of the one the other does not take any more,
// and what a reader of the one does not find any more.
//
// What     Draft 7 and what OpenAPI 3.1 has of 2020-12. Local and file references are followed; a schema that holds itself is
//          compared once. What is described in other words only is no change.
// Shape    request: only what breaks who sends counts; response: only what breaks who reads.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "harness/compare/change.hpp"
#include "harness/compare/version.hpp"

namespace proofload::compare {

enum class Direction : std::uint8_t { either, request, response };

class SchemaCompare {
 public:
  SchemaCompare(Version& before, Version& after, Changes& changes) : before_(before), after_(after), changes_(changes) {}

  // `where` names the place for a person: "/orders POST request".
  void compare(const Node& before, const Node& after, const std::string& where, Direction direction);

 private:
  struct Pair {
    const Node& before;
    const Node& after;
    std::string where;
    Direction direction;
  };

  void types(const Pair& pair);
  void values(const Pair& pair);
  void fields(const Pair& pair);
  void field_gone(const Pair& pair, const scenario::Member& field);
  void field_new(const Pair& pair, const scenario::Member& field);
  void required(const Pair& pair, const std::string& field);
  void further_fields(const Pair& pair);
  void items(const Pair& pair);
  void alternatives(const Pair& pair, std::string_view keyword);
  void unknown_parts(const Pair& pair);

  // Fewer documents are right than were: breaks who sends.
  void narrower(const Pair& pair, std::string_view code, std::string text, const Node* before, const Node* after);
  // More are: breaks who reads, where that is what counts.
  void wider(const Pair& pair, std::string_view code, std::string text, const Node* before, const Node* after,
             bool readers_rely_on_it);

  Version& before_;
  Version& after_;
  Changes& changes_;
  std::set<std::pair<std::string, Direction>> compared_;  // pairs of places, by file and offset
};

// "object or null"; "" where anything may stand.
std::string types_text(const Node& schema);

// Limits such as maxLength, and pattern, format and multipleOf. `tell(narrower, code, text, before, after)`.
struct LimitChange {
  bool narrower = false;
  std::string code, text;
  const Node* before = nullptr;
  const Node* after = nullptr;
};
std::vector<LimitChange> limit_changes(const Node& before, const Node& after);

// The same value, whatever the order of members and however it is laid out.
bool same_value(const Node& a, const Node& b);
std::string short_text(const Node& value);

}  // namespace proofload::compare
