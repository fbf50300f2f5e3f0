#include "contracts/edifact/definition_clauses.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace proofload::edifact {
namespace {

TEST(DefinitionClauses, EveryMessageHasItsPlacesAndWhatItsPartsSayOfEachOther) {
  const auto all = all_clauses(standard_dictionary());
  const auto orders = std::find_if(all.begin(), all.end(), [](const edi::Clauses& each) { return each.document == "EDIFACT D96A ORDERS"; });
  ASSERT_NE(orders, all.end());
  std::set<std::string> names;
  for (const edi::DefinitionClause& clause : orders->clauses) EXPECT_TRUE(names.insert(clause.name).second) << clause.name;
  for (const char* name : {"BGM", "NAD", "LIN", "LIN/QTY", "UNT", "NAD has a check digit", "CNT counts and sums"}) EXPECT_TRUE(names.contains(name)) << name;
}

}  // namespace
}  // namespace proofload::edifact
