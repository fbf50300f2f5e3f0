#include "harness/compare/profile_compare.hpp"

#include <gmock/gmock.h>

#include "tests/harness/compare/compared.hpp"

namespace proofload::compare {
namespace {

using test::told;
using testing::ElementsAre;
using testing::IsEmpty;

std::string profile_of(const std::string& segments, const std::string& more = "") {
  return R"({ "sets": { "856": { "segments": { )" + segments + " } } }" + more + " }";
}

TEST(ProfileCompare, WhatIsAskedForMoreBreaksWhoSends) {
  EXPECT_THAT(told(profile_of(""), profile_of(R"("HL***P / MAN*GM": { "use": "required" })")),
              ElementsAre("SEGMENT_REQUIRED 856 HL***P / MAN*GM for who sends"));
  EXPECT_THAT(told(profile_of(R"("TD4": { "use": "forbidden" })"), profile_of("")), ElementsAre("SEGMENT_ALLOWED 856 TD4"));
  EXPECT_THAT(told(profile_of(R"("REF": { "at_most": 3 })"), profile_of(R"("REF": { "at_most": 2 })")), ElementsAre("MAXIMUM_LOWERED 856 REF for who sends"));
  EXPECT_THAT(told(profile_of(R"("SN1": { "elements": { "03": { "codes": ["EA", "CA"] } } })"), profile_of(R"("SN1": { "elements": { "03": { "codes": ["EA", "DZ"] } } })")),
              ElementsAre("CODE_REMOVED 856 SN1 03 for who sends", "CODE_ADDED 856 SN1 03"));
  EXPECT_THAT(told(profile_of(R"("MAN": { "charge": "5.00" })"), profile_of(R"("MAN": { "charge": "9.00" })")), ElementsAre("CHARGE_CHANGED 856 MAN"));
  EXPECT_THAT(told(profile_of(""), profile_of("", R"(, "delimiters": { "segment": "~" })")), ElementsAre("DELIMITER_CHANGED delimiter segment for who sends"));
  EXPECT_THAT(told(profile_of("", R"(, "takes": ["856", "810"])"), profile_of("", R"(, "takes": ["856"])")), ElementsAre("SET_REMOVED takes for who sends"));
}

TEST(ProfileCompare, APartnersFileWithItsAddress) {
  const auto partner = [](const std::string& id) {
    return R"({ "ship_to": { "1": {} }, "edi": { "id": ")" + id + R"(" }, "profile": { "like": "profiles/large_retail" } })";
  };
  EXPECT_THAT(told(partner("ACME"), partner("ACME")), IsEmpty());
  EXPECT_THAT(told(partner("ACME"), partner("ACMEX")), ElementsAre("ADDRESS_CHANGED edi id for who sends and who reads"));
}

TEST(ProfileCompare, AProfileWithAnErrorIsNotCompared) {
  EXPECT_THAT(told(profile_of(R"("MNA": {})"), profile_of("")), ElementsAre("error: set 856 has no segment 'MNA'"));
}

}  // namespace
}  // namespace proofload::compare
