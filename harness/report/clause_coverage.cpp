#include "harness/report/clause_coverage.hpp"

#include <algorithm>
#include <iterator>

#include "contracts/canonical/clause.hpp"
#include "contracts/conversation/conversation_rules.hpp"
#include "contracts/edifact/definition_clauses.hpp"
#include "contracts/x12/definition_clauses.hpp"
#include "harness/report/figures.hpp"

namespace proofload::report {
namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

bool is_stated(const PartCoverage& part, const std::string& clause) {
  return std::find(part.stated.begin(), part.stated.end(), clause) != part.stated.end();
}

std::string part_text(const std::string& name, const ClauseCoverage& clauses, const std::function<std::string(std::string_view)>& wrapped) {
  std::string text = name + "  " + with_commas(clauses.exercised.size()) + " of " +
                     with_commas(clauses.exercised.size() + clauses.not_exercised.size()) + "\n";
  if (!clauses.exercised.empty()) text += wrapped("tested: " + joined(clauses.exercised));
  if (!clauses.not_exercised.empty()) text += wrapped("not: " + joined(clauses.not_exercised));
  return text;
}

}  // namespace

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

std::vector<PartCoverage> coverage_of_agreements(const AgreementSums& sums) {
  std::vector<PartCoverage> parts;
  const auto rules = clause_rules();
  for (const auto& [partner, sum] : sums) {
    PartCoverage& part = parts.emplace_back(PartCoverage{partner, {}, {}});
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const std::uint64_t bit = std::uint64_t{1} << i;
      std::string name(rules[i].name);
      if ((sum.stated & bit) != 0) part.stated.push_back(name);
      ((sum.exercised & bit) != 0 ? part.clauses.exercised : part.clauses.not_exercised).push_back(std::move(name));
    }
  }
  return parts;
}

std::vector<PartCoverage> coverage_of_documents(const std::vector<run::SaidDocument>& said) {
  std::vector<PartCoverage> parts;
  if (said.empty()) return parts;
  std::vector<edi::Clauses> known = x12::all_clauses(x12::standard_dictionary());
  std::vector<edi::Clauses> messages = edifact::all_clauses(edifact::standard_dictionary());
  std::move(messages.begin(), messages.end(), std::back_inserter(known));
  for (edi::Clauses& definition : known) {
    const auto met = std::find_if(said.begin(), said.end(), [&](const run::SaidDocument& each) { return each.definition == definition.structure; });
    if (met == said.end()) continue;
    PartCoverage& part = parts.emplace_back(PartCoverage{std::move(definition.document), {}, {}});
    for (edi::DefinitionClause& clause : definition.clauses) {
      (met->places.any_of(clause.places) ? part.clauses.exercised : part.clauses.not_exercised).push_back(std::move(clause.name));
    }
  }
  std::stable_sort(parts.begin(), parts.end(), [](const PartCoverage& a, const PartCoverage& b) { return a.name < b.name; });
  return parts;
}

std::string text_of_agreements(const std::vector<PartCoverage>& agreements, bool names_them) {
  std::size_t stated = 0, partners = 0;
  std::vector<std::string> missing;
  for (const PartCoverage& part : agreements) {
    stated += part.stated.size();
    partners += part.stated.empty() ? 0u : 1u;
    for (const std::string& clause : part.clauses.not_exercised) {
      if (is_stated(part, clause)) missing.push_back(part.name + " " + clause);
    }
  }
  std::string text = "agreement clauses put to the test: " + with_commas(stated - missing.size()) + " of " + with_commas(stated) + " that " +
                     with_commas(partners) + (partners == 1 ? " partner states" : " partners state");
  if (!missing.empty() && names_them) text += "; not: " + joined(missing);
  return text;
}

std::string text_of_documents(const std::vector<PartCoverage>& documents, bool names_them) {
  std::size_t exercised = 0, all = 0;
  std::vector<std::string> each;
  for (const PartCoverage& part : documents) {
    const std::size_t tested = part.clauses.exercised.size(), clauses = tested + part.clauses.not_exercised.size();
    exercised += tested;
    all += clauses;
    each.push_back(part.name + " " + with_commas(tested) + " of " + with_commas(clauses));
  }
  std::string text = "document clauses put to the test: " + with_commas(exercised) + " of " + with_commas(all) + " in " + with_commas(documents.size()) +
                     (documents.size() == 1 ? " definition" : " definitions");
  return names_them ? text + ": " + joined(each) : text + "; --coverage tells all";
}

std::string whole_text(const Coverage& coverage, const std::function<std::string(std::string_view)>& wrapped) {
  std::string text = part_text("conversations", coverage.conversations, wrapped);
  for (const PartCoverage& part : coverage.agreements) {
    text += "\n" + part_text("agreement with " + part.name, part.clauses, wrapped);
    if (!part.stated.empty()) text += wrapped("stated: " + joined(part.stated));
  }
  for (const PartCoverage& part : coverage.documents) text += "\n" + part_text(part.name, part.clauses, wrapped);
  return text;
}

}  // namespace proofload::report
