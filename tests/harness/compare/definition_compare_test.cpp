#include "harness/compare/definition_compare.hpp"

#include <gmock/gmock.h>

#include "tests/harness/compare/compared.hpp"

namespace proofload::compare {
namespace {

using test::told;
using testing::ElementsAre;
using testing::IsEmpty;

std::string set_of(const std::string& structure, const std::string& more = "") {
  return R"({ "set": "856", "functional_id": "SH", "structure": [ )" + structure + " ]" + more + " }";
}

TEST(DefinitionCompare, SegmentsOfASet) {
  const std::string whole = R"("ST", "BSN", "DTM 0..10", { "loop": "HL 1..200", "of": ["HL", "REF 0..5", "MAN 0..2"] }, "SE")";
  EXPECT_THAT(told(set_of(whole), set_of(whole)), IsEmpty());
  EXPECT_THAT(told(set_of(whole), set_of(R"("ST", "BSN", "DTM 1..9", { "loop": "HL 1..200", "of": ["HL", "MAN 0..2"] }, "SE")")),
              ElementsAre("SEGMENT_REQUIRED 856 DTM for who sends", "MAXIMUM_LOWERED 856 DTM for who sends",
                          "SEGMENT_REMOVED 856 HL/REF for who sends and who reads"));
  EXPECT_THAT(told(set_of(whole), set_of(R"("ST", "BSN", "DTM 0..20", { "loop": "HL 1..200", "of": ["HL", "REF 0..5", "PKG 0..1", "MAN 0..2", "TD1"] }, "SE")")),
              ElementsAre("SEGMENT_REQUIRED 856 HL/TD1 for who sends", "MAXIMUM_RAISED 856 DTM", "SEGMENT_ADDED 856 HL/PKG"));
  EXPECT_THAT(told(set_of(whole), set_of(R"("ST", "BSN", "DTM 0..10", { "loop": "HL 0..200", "of": ["HL", "MAN 0..2", "REF 0..5"] }, "SE")")),
              ElementsAre("SEGMENT_OPTIONAL 856 HL for who reads", "ORDER_CHANGED 856 HL/MAN for who sends"));
}

TEST(DefinitionCompare, RulesOfASet) {
  const std::string plain = R"("ST", "SE")";
  EXPECT_THAT(told(set_of(plain), set_of(plain, R"(, "counts": { "CTT01": "HL" })")), ElementsAre("RULE_ADDED 856 counts for who sends"));
}

std::string segments_of(const std::string& element, const std::string& numbers) {
  return R"({ "release": "004010", "elements": { "88": )" + element + R"(, "87": { "type": "AN", "min": 1, "max": 48 } }, "composites": {},
    "segments": { "MAN": { "elements": ")" + numbers + R"(" } } })";
}

TEST(DefinitionCompare, ElementsAndSegments) {
  const std::string element = R"({ "type": "ID", "min": 1, "max": 2, "codes": "GM CP" })";
  EXPECT_THAT(told(segments_of(element, "88! 87"), segments_of(element, "88! 87")), IsEmpty());
  EXPECT_THAT(told(segments_of(element, "88! 87"), segments_of(R"({ "type": "ID", "min": 2, "max": 1, "codes": "GM L" })", "88! 87!")),
              ElementsAre("MAXIMUM_LOWERED element 88 for who sends", "MINIMUM_RAISED element 88 for who sends", "CODE_REMOVED element 88 for who sends",
                          "ELEMENT_REQUIRED MAN02 for who sends", "CODE_ADDED element 88"));
  EXPECT_THAT(told(segments_of(element, "88! 87"), segments_of(R"({ "type": "AN", "min": 1, "max": 2, "codes": "GM CP" })", "88")),
              ElementsAre("TYPE_WIDENED element 88 for who reads", "ELEMENT_OPTIONAL MAN01 for who reads", "ELEMENT_REMOVED MAN02 for who sends and who reads"));
}

TEST(DefinitionCompare, MessagesOfEdifactLikewise) {
  EXPECT_THAT(told(R"({ "message": "ORDERS", "structure": ["UNH", "BGM", "DTM 1..35"] })", R"({ "message": "ORDERS", "structure": ["UNH", "BGM", "DTM 1..5"] })"),
              ElementsAre("MAXIMUM_LOWERED ORDERS DTM for who sends"));
}

TEST(DefinitionCompare, OursAreEqualToThemselves) {
  for (const char* path : {"contracts/x12/definitions/004010/856.json", "contracts/x12/definitions/004010/segments.json",
                           "contracts/edifact/definitions/D96A/ORDERS.json", "contracts/edifact/definitions/D96A/segments.json"}) {
    const std::string file = std::string(PROOFLOAD_SOURCE_DIR) + "/" + path;
    const auto comparison = compare(file, file);
    ASSERT_TRUE(comparison.has_value()) << path;
    EXPECT_TRUE(comparison->changes.empty()) << path;
  }
}

}  // namespace
}  // namespace proofload::compare
