#include "contracts/json/schema.hpp"

#include "contracts/json/schema/compiler.hpp"
#include "contracts/json/schema/judge.hpp"

namespace proofload::json {

struct Schema::Compiled {
  schema::RuleSet rules;
};

std::string to_text(const Breach& breach) {
  return (breach.pointer.empty() ? "the body" : breach.pointer) + " " + breach.sentence;
}

Result<Schema> Schema::compile(std::string_view text, const SchemaResolver& resolve,
                               std::string_view name) {
  Result<schema::RuleSet> rules = schema::Compiler(resolve).run(text, name);
  if (!rules) return fail(std::move(rules.error()));
  return Schema(std::make_shared<const Compiled>(Compiled{*std::move(rules)}), 0);
}

Result<std::vector<Schema>> Schema::compile_all(std::span<const std::string> references,
                                                const SchemaResolver& resolve) {
  Result<schema::RuleSet> rules = schema::Compiler(resolve).run_all(references);
  if (!rules) return fail(std::move(rules.error()));
  const auto compiled = std::make_shared<const Compiled>(Compiled{*std::move(rules)});
  std::vector<Schema> schemas;
  for (std::size_t i = 0; i < references.size(); ++i) schemas.push_back(Schema(compiled, i));
  return schemas;
}

bool Schema::holds(Value value) const {
  return schema::holds(*compiled_->rules.roots[root_], value);
}

std::optional<Breach> Schema::judge(Value value) const {
  if (holds(value)) return std::nullopt;
  std::vector<Breach> breaches = judge_all(value);
  CHECK(!breaches.empty(), "a value that does not hold has a breach");
  return std::move(breaches.front());
}

std::vector<Breach> Schema::judge_all(Value value) const {
  std::vector<Breach> breaches;
  schema::explain(*compiled_->rules.roots[root_], value, "", breaches);
  return breaches;
}

}  // namespace proofload::json
