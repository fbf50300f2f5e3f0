// What definitions say, clause by clause, and which of it a set came through.
#include "contracts/x12/definition_clauses.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "contracts/x12/judge.hpp"

namespace proofload::x12 {
namespace {

std::vector<edi::DefinitionClause> clauses_of_set(std::string_view id) {
  const Release& release = *standard_dictionary().release("004010");
  return clauses_of(release, *release.set(id));
}

// The names of the clauses that a set puts to the test.
std::set<std::string> tested(std::string_view id, std::string_view group, const std::string& body, int segments) {
  const std::string bytes = "ISA*00*          *00*          *ZZ*BIGBOX         *12*5551234567     *260105*0930*U*00401*000000042*0*P*>~GS*" +
                            std::string(group) + "*BIGBOX*SELLER*20260105*0930*17*X*004010~ST*" + std::string(id) + "*0001~" + body + "SE*" +
                            std::to_string(segments) + "*0001~GE*1*17~IEA*1*000000042~";
  const Judgement judgement = judge(bytes, standard_dictionary());
  EXPECT_EQ(judgement.sets.size(), 1u);
  std::set<std::string> names;
  for (const edi::DefinitionClause& clause : clauses_of_set(id)) {
    if (judgement.sets.front().places.any_of(clause.places)) names.insert(clause.name);
  }
  return names;
}

TEST(DefinitionClauses, PlacesAreNamedByTheirLoops) {
  std::set<std::string> names;
  for (const edi::DefinitionClause& clause : clauses_of_set("850")) EXPECT_TRUE(names.insert(clause.name).second) << clause.name;
  for (const char* name : {"BEG", "N1", "N1/N4", "PO1", "PO1/PID", "CTT", "SE", "CTT01 counts PO1"}) EXPECT_TRUE(names.contains(name)) << name;
}

TEST(DefinitionClauses, ASetPutsToTheTestWhatItCameThroughAndNothingElse) {
  const auto names = tested("850", "PO", "BEG*00*SA*4711**20260105~PO1*1*12*EA*7.5**VN*A1~CTT*1~", 5);
  for (const char* name : {"ST", "BEG", "PO1", "CTT", "SE", "CTT01 counts PO1", "PO1 has check digits in its item numbers"}) {
    EXPECT_TRUE(names.contains(name)) << name;
  }
  for (const char* name : {"N1", "N1/N4", "PO1/PID", "REF"}) EXPECT_FALSE(names.contains(name)) << name;
}

TEST(DefinitionClauses, ASegmentThatCannotStandThereIsNoneOfItsPlaces) {
  const auto names = tested("850", "PO", "BEG*00*SA*4711**20260105~CTT*1~PO1*1*12*EA*7.5**VN*A1~", 5);
  EXPECT_FALSE(names.contains("PO1"));
}

TEST(DefinitionClauses, RelationsSumsAndDifferencesOfDefinitionsAreClauses) {
  std::set<std::string> all;
  for (const edi::Clauses& definition : all_clauses(standard_dictionary())) {
    EXPECT_NE(definition.structure, nullptr);
    for (const edi::DefinitionClause& clause : definition.clauses) all.insert(definition.document + ": " + clause.name);
  }
  for (const char* name : {"X12 004010 856: HL numbers its levels, each under one before it", "X12 004010 945: W0301 sums W1203"}) {
    EXPECT_TRUE(all.contains(name)) << name;
  }
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const std::string& name) { return name.starts_with("X12 004010 850: PO1 C") || name.starts_with("X12 004010 850: PO1 P"); }));
}

}  // namespace
}  // namespace proofload::x12
