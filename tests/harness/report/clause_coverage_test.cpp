#include "harness/report/clause_coverage.hpp"

#include <gtest/gtest.h>

#include "contracts/canonical/clause.hpp"
#include "contracts/conversation/conversation_rules.hpp"
#include "contracts/x12/definition.hpp"

namespace proofload::report {
namespace {

std::size_t clauses_in_all() {
  std::size_t count = 0;
  for (const ConversationRules& rules : all_conversations()) count += rules.clauses.size();
  return count;
}

TEST(ClauseCoverage, WhatWasNeverCountedWasNotExercised) {
  const ClauseCoverage none = coverage_of({});
  EXPECT_TRUE(none.exercised.empty());
  EXPECT_EQ(none.not_exercised.size(), clauses_in_all());
  EXPECT_EQ(none.not_exercised.front(), "change C3.after");
  EXPECT_EQ(coverage_of(std::vector<std::uint64_t>(clauses_in_all(), 1)).not_exercised.size(), 0u);
}

TEST(ClauseCoverage, TheSentenceNamesWhatIsMissingWhenAsked) {
  const ClauseCoverage some = coverage_of({0, 7});
  EXPECT_EQ(some.exercised, std::vector<std::string>{"change C3.owed"});
  const std::string of = "1 of " + std::to_string(clauses_in_all());
  EXPECT_EQ(text_of(some, false), "conversation clauses put to the test: " + of + "; -v tells which were not");
  EXPECT_NE(text_of(some, true).find(of + "; not: change C3.after, change C3.order, "), std::string::npos);
  EXPECT_EQ(text_of({.exercised = {"a"}, .not_exercised = {}}, false), "conversation clauses put to the test: 1 of 1");
}

TEST(ClauseCoverage, OfAgreementsTheSentenceCountsWhatPartnersState) {
  const auto bit = [](std::string_view clause) { return std::uint64_t{1} << *find_clause(clause); };
  const auto parts = coverage_of_agreements(AgreementSums{{"bigbox", {.stated = bit("asn") | bit("backorder"), .exercised = bit("asn") | bit("zone")}}, {"corner", {}}});
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0].stated, (std::vector<std::string>{"asn", "backorder"}));
  EXPECT_EQ(parts[0].clauses.exercised, (std::vector<std::string>{"asn", "zone"}));
  EXPECT_EQ(parts[1].clauses.not_exercised.size(), kClauseCount);
  EXPECT_EQ(text_of_agreements(parts, true), "agreement clauses put to the test: 1 of 2 that 1 partner states; not: bigbox backorder");
}

TEST(ClauseCoverage, OfDocumentsThoseThatWereSentAreToldWithWhatTheyCameThrough) {
  const x12::SetRule* order = x12::standard_dictionary().release("004010")->set("850");
  run::SaidDocument said{.definition = order, .places = {}};
  said.places.add(1);  // BEG
  const auto parts = coverage_of_documents({said});
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].name, "X12 004010 850");
  EXPECT_EQ(parts[0].clauses.exercised.front(), "BEG");
  const std::string counts = std::to_string(parts[0].clauses.exercised.size()) + " of " +
                             std::to_string(parts[0].clauses.exercised.size() + parts[0].clauses.not_exercised.size());
  EXPECT_EQ(text_of_documents(parts, false), "document clauses put to the test: " + counts + " in 1 definition; --coverage tells all");
  EXPECT_EQ(text_of_documents(parts, true), "document clauses put to the test: " + counts + " in 1 definition: X12 004010 850 " + counts);
}

TEST(ClauseCoverage, TheWholeNamesEachClauseUnderItsContract) {
  const Coverage coverage{.conversations = {{"order C1"}, {"order C2"}},
                          .agreements = {{"bigbox", {"asn"}, {{"asn"}, {}}}},
                          .documents = {{"X12 004010 850", {}, {{"BEG"}, {"N1/N4"}}}}};
  const auto plain = [](std::string_view sentence) { return "  " + std::string(sentence) + "\n"; };
  EXPECT_EQ(whole_text(coverage, plain),
            "conversations  1 of 2\n  tested: order C1\n  not: order C2\n\n"
            "agreement with bigbox  1 of 1\n  tested: asn\n  stated: asn\n\n"
            "X12 004010 850  1 of 2\n  tested: BEG\n  not: N1/N4\n");
}

}  // namespace
}  // namespace proofload::report
