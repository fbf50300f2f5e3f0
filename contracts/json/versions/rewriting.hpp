// contracts/json/versions/rewriting.hpp — a body of one version of an interface in the terms of another, by rules that are data.
//
// What     Rules of each definition say what a later version made of the first: a member that moved, an amount that became a
//          decimal, words of another vocabulary, a member that must be said now. Each is followed either way, those of a
//          definition from the first to the last, or from the last to the first.
// Shape    contracts/json/versions/*.json: {"interface", "version", "definitions": {NAME: [RULE …]}}, a rule being one of
//            {"move": "/cost", "to": "/rate"}
//            {"decimal": "/minor", "to": "/amount"}     whole minor units; "/currency" beside it says how many make one
//            {"words": "/status", "were": […], "are": […]}   of two that became one the first stands for both
//            {"add": "/label_format", "value": "ZPL"}   a text
//            {"in": "/lines", "as": "OrderLine"}        in an object, in each of a list, or in the body itself: ""
// Errors   read(): what is none of these. A body that is not of the version it is taken for: what is to move lies where the
//          other version has it, an amount or a word is none, an added member is not there. What is missing in both
//          stays missing: schemas judge that.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/json/versions/tree.hpp"

namespace proofload::json {

class Rewriting {
 public:
  static Result<Rewriting> read(std::string_view text);

  const std::string& interface() const { return interface_; }
  int version() const { return version_; }
  // Those that the rules are of; a body of another is the same in both versions, as far as they know.
  std::vector<std::string_view> definitions() const;

  Result<std::string> to_later(std::string_view definition, Value body) const;
  Result<std::string> to_first(std::string_view definition, Value body) const;

 private:
  enum class Way : std::uint8_t { later, first };
  enum class What : std::uint8_t { move, decimal, words, add, in };
  struct Rule {
    What what = What::move;
    std::string at, to;             // pointers; in: to is the definition
    std::vector<std::string> were, are;
    std::string value;
  };

  static Result<Rule> read_rule(Value rule);
  Result<std::string> rewritten(std::string_view definition, Value body, Way way) const;
  bool follow_all(std::string_view definition, Tree& tree, Way way) const;
  bool follow(const Rule& rule, Tree& tree, Way way) const;

  std::string interface_;
  int version_ = 0;
  std::map<std::string, std::vector<Rule>, std::less<>> rules_;
};

}  // namespace proofload::json
