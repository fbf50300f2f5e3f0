#include "harness/report/clause_coverage.hpp"

#include "contracts/conversation/conversation_rules.hpp"
#include "harness/report/figures.hpp"

namespace proofload::report {

ClauseCoverage coverage_of(const std::vector<std::uint64_t>& counts) {
  ClauseCoverage coverage;
  std::size_t number = 0;
  for (const ConversationRules& rules : all_conversations()) {
    for (const ConversationClause& clause : rules.clauses) {
      const bool was = number < counts.size() && counts[number] > 0;
      ++number;
      (was ? coverage.exercised : coverage.not_exercised).push_back(std::string(rules.name) + " " + std::string(clause.name));
    }
  }
  return coverage;
}

std::string text_of(const ClauseCoverage& coverage, bool names_them) {
  const std::size_t exercised = coverage.exercised.size(), missing = coverage.not_exercised.size();
  std::string text = "conversation clauses put to the test: " + with_commas(exercised) + " of " + with_commas(exercised + missing);
  if (missing == 0) return text;
  if (!names_them) return text + "; -v tells which were not";
  text += "; not:";
  for (const std::string& name : coverage.not_exercised) text += (text.back() == ':' ? " " : ", ") + name;
  return text;
}

}  // namespace proofload::report
