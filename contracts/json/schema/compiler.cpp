#include "contracts/json/schema/compiler.hpp"

#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "contracts/json/schema/keyword.hpp"

namespace proofload::json::schema {
namespace {

// The rules that judge the same value as this one does.
std::vector<const Rule*> beside(const Rule& rule) {
  std::vector<const Rule*> found;
  const auto add = [&found](const Rule* other) {
    if (other != nullptr) found.push_back(other);
  };
  if (rule.combined) {
    for (const auto* list :
         {&rule.combined->all_of, &rule.combined->any_of, &rule.combined->one_of}) {
      found.insert(found.end(), list->begin(), list->end());
    }
    add(rule.combined->negated);
    add(rule.combined->condition);
    add(rule.combined->then);
    add(rule.combined->otherwise);
  }
  if (rule.object) {
    for (const Dependency& dependency : rule.object->dependencies) add(dependency.rule);
  }
  return found;
}

enum class Visit : std::uint8_t { none, open, done };

bool comes_back(const Rule& rule, std::vector<Visit>& visits) {
  Visit& visit = visits[rule.index];
  if (visit != Visit::none) return visit == Visit::open;
  visit = Visit::open;
  for (const Rule* other : beside(rule)) {
    if (comes_back(*other, visits)) return true;
  }
  visit = Visit::done;
  return false;
}

}  // namespace

Result<RuleSet> Compiler::run(std::string_view text, std::string_view name) {
  const Result<Located> root = registry_.load(text, name);
  if (!root) return fail(root.error());
  return finish({rule(*root)});
}

Result<RuleSet> Compiler::run_all(std::span<const std::string> references) {
  const Result<Located> nowhere = registry_.load("{}", "");
  if (!nowhere) return fail(nowhere.error());
  std::vector<const Rule*> roots;
  for (const std::string& reference : references) {
    const Result<Located> found = registry_.find(reference, *nowhere);
    if (!found) return fail(found.error());
    roots.push_back(rule(*found));
  }
  return finish(std::move(roots));
}

Result<RuleSet> Compiler::finish(std::vector<const Rule*> roots) {
  // Those that nothing refers to as well: a mistake in them shall not wait.
  for (std::size_t i = 0; !error_ && i < registry_.schemas().size(); ++i)
    rule(Located(registry_.schemas()[i]));
  if (!error_) check_circles();
  if (error_) return fail(*std::move(error_));
  return RuleSet{.documents = registry_.release(), .rules = std::move(rules_), .roots = std::move(roots)};
}

void Compiler::check_circles() {
  std::vector<Visit> visits(rules_.size(), Visit::none);
  for (const auto& [location, compiled] : compiled_) {
    if (!comes_back(*compiled, visits)) continue;
    for (const Located& at : registry_.schemas()) {
      if (at.location() == location) return void(wrong(at, "$ref", "comes back to where it began"));
    }
  }
}

const Rule* Compiler::rule(const Located& at) {
  if (const auto known = compiled_.find(at.location()); known != compiled_.end()) {
    if (known->second == nullptr) wrong(at, "$ref", "comes back to where it began");
    return known->second;
  }
  if (!at.value.is_object() && !at.value.is_bool()) {
    error_ = registry_.error_at(
        at, "a schema is an object or a boolean, not " + std::string(kind_text(at.value.kind())));
    return nullptr;
  }
  if (const std::optional<Value> reference = at.value.find("$ref")) return referred(at, *reference);
  Rule& made = rules_.emplace_back();
  made.index = rules_.size() - 1;
  compiled_[at.location()] = &made;
  if (at.value.is_bool()) made.never = !at.value.as_bool();
  for (const Member member : at.value.members()) {
    if (!keyword(made, at, member.key(), member.value())) return nullptr;
  }
  if (made.object) made.object->properties.build();
  return &made;
}

// In draft 7 the keywords beside a $ref do not count, so the rule is the target's.
const Rule* Compiler::referred(const Located& at, Value reference) {
  if (!reference.is_string()) {
    wrong(at, "$ref", "is a string");
    return nullptr;
  }
  compiled_[at.location()] = nullptr;
  const Result<Located> target = registry_.find(reference.as_string(), at);
  if (!target) {
    error_ = target.error();
    return nullptr;
  }
  const Rule* const found = rule(*target);
  compiled_[at.location()] = found;
  return found;
}

bool Compiler::keyword(Rule& into, const Located& at, std::string_view name, Value value) {
  const Keyword* const known = find_keyword(name);
  if (known == nullptr) return unknown(at, name);
  switch (known->judges) {
    case Judges::nothing:
      return core_keyword(at, name, value);
    case Judges::any:
      return any_keyword(into, at, name, value);
    case Judges::number:
      return number_keyword(into, at, name, value);
    case Judges::string:
      return string_keyword(into, at, name, value);
    case Judges::array:
      return array_keyword(into, at, name, value);
    case Judges::object:
      return object_keyword(into, at, name, value);
    case Judges::combination:
      return combination(into, at, name, value);
  }
  return false;
}

bool Compiler::core_keyword(const Located& at, std::string_view name, Value value) {
  if (name == "$schema") {
    std::string_view draft = value.is_string() ? value.as_string() : "";
    if (draft.ends_with('#')) draft.remove_suffix(1);
    return draft == "http://json-schema.org/draft-07/schema" ||
           wrong(at, name, "is draft 7's, the one that is judged");
  }
  if (name == "$id") return value.is_string() || wrong(at, name, "is a string");
  if (name == "definitions") return value.is_object() || wrong(at, name, "is an object of schemas");
  return true;
}

bool Compiler::wrong(const Located& at, std::string_view keyword, std::string_view text) {
  if (!error_)
    error_ = registry_.error_at(at, "'" + std::string(keyword) + "' " + std::string(text));
  return false;
}

bool Compiler::unknown(const Located& at, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Keyword& keyword : keywords()) names.push_back(keyword.name);
  error_ = registry_.error_at(at, "the keyword '" + std::string(name) + "' is not judged",
                              did_you_mean(name, names));
  return false;
}

Located Compiler::below(const Located& at, std::string_view name, Value value) const {
  std::string pointer = at.pointer;
  append_pointer(pointer, name);
  return registry_.child(at, value, std::move(pointer));
}

}  // namespace proofload::json::schema
