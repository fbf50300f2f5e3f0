#include "contracts/canonical/agreement.hpp"

#include "contracts/canonical/clause.hpp"

namespace proofload {

std::vector<Clause> clauses(const Agreement& agreement) {
  std::vector<Clause> all;
  all.reserve(kClauseCount);
  for (const ClauseRule& rule : clause_rules()) {
    all.push_back({std::string(rule.name), rule.text(agreement)});
  }
  return all;
}

std::vector<Clause> relaxed_clauses(const Agreement& agreement) {
  const Agreement usual;
  std::vector<Clause> relaxed;
  for (const ClauseRule& rule : clause_rules()) {
    if (rule.asks_less(agreement, usual)) {
      relaxed.push_back({std::string(rule.name), rule.text(agreement)});
    }
  }
  return relaxed;
}

}  // namespace proofload
