#include "harness/report/clause_coverage.hpp"

#include <gtest/gtest.h>

#include "contracts/conversation/conversation_rules.hpp"

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

}  // namespace
}  // namespace proofload::report
