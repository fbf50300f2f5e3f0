// contracts/json/schema/compiler.hpp — from schema texts to rules.
//
// Errors   the first keyword that would not be judged as it stands; see schema.hpp.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/schema/registry.hpp"
#include "contracts/json/schema/rule.hpp"

namespace proofload::json::schema {

struct RuleSet {
  std::deque<Document> documents;
  std::deque<Rule> rules;
  std::vector<const Rule*> roots;  // in the order of what was asked for
};

class Compiler {
 public:
  explicit Compiler(SchemaResolver resolve) : registry_(std::move(resolve)) {}
  Result<RuleSet> run(std::string_view text, std::string_view name);
  Result<RuleSet> run_all(std::span<const std::string> references);

 private:
  Result<RuleSet> finish(std::vector<const Rule*> roots);
  const Rule* rule(const Located& at);  // null: failed, and error_ says why
  const Rule* referred(const Located& at, Value reference);
  bool keyword(Rule& rule, const Located& at, std::string_view name, Value value);
  bool core_keyword(const Located& at, std::string_view name, Value value);
  bool any_keyword(Rule& rule, const Located& at, std::string_view name, Value value);
  bool number_keyword(Rule& rule, const Located& at, std::string_view name, Value value);
  bool string_keyword(Rule& rule, const Located& at, std::string_view name, Value value);
  bool array_keyword(Rule& rule, const Located& at, std::string_view name, Value value);
  bool object_keyword(Rule& rule, const Located& at, std::string_view name, Value value);
  bool combination(Rule& rule, const Located& at, std::string_view name, Value value);

  bool kinds(Kinds& into, const Located& at, Value value);
  bool count(std::size_t& into, const Located& at, std::string_view name, Value value);
  bool one(const Rule*& into, const Located& at, std::string_view name, Value value);
  bool list(std::vector<const Rule*>& into, const Located& at, std::string_view name, Value value);
  bool names(std::vector<std::string_view>& into, const Located& at, std::string_view name,
             Value value);
  bool pattern(std::optional<Pattern>& into, const Located& at, std::string_view name,
               std::string_view text);
  bool dependency(Rule& rule, const Located& at, Member member);

  Located below(const Located& at, std::string_view name, Value value) const;
  bool wrong(const Located& at, std::string_view keyword, std::string_view text);
  bool unknown(const Located& at, std::string_view keyword);
  void check_circles();

  Registry registry_;
  std::deque<Rule> rules_;
  std::map<Location, const Rule*> compiled_;  // null: a $ref that is being followed
  std::optional<Error> error_;
};

}  // namespace proofload::json::schema
