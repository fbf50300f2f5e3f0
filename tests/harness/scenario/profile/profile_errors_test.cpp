// What is wrong in a profile's file: where, what was expected, and the nearest right word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/scenario/profile/find_profile.hpp"

namespace proofload::scenario {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> errors_of(const std::string& text) {
  const auto found = profile_of_text("acme.jsonc", text);
  std::vector<std::string> told;
  if (found) return told;
  for (const Error& error : found.error()) {
    const std::string place = error.place ? std::to_string(error.place->line) + ":" + std::to_string(error.place->column) + " " : "";
    told.push_back(place + error.text + (error.hint.empty() ? "" : " | " + error.hint));
  }
  return told;
}

std::vector<std::string> errors_of_856(const std::string& segments) {
  return errors_of("{ \"sets\": { \"856\": { \"segments\": {\n" + segments + "\n} } } }");
}

TEST(ProfileErrors, NameTheNearestRightWord) {
  EXPECT_THAT(errors_of(R"({ "sets": { "865": { "segmens": {} } } })"), ElementsAre("1:22 unknown key 'segmens' | did you mean 'segments'?"));
  EXPECT_THAT(errors_of(R"({ "sets": { "8566": {} } })"), ElementsAre(AllOf(HasSubstr("1:13 set '8566' is not defined"), HasSubstr("'856'"))));
  EXPECT_THAT(errors_of(R"({ "release": "004011", "sets": {} })"), ElementsAre(HasSubstr("did you mean '004010'?")));
  EXPECT_THAT(errors_of_856(R"("MNA": {})"), ElementsAre("2:1 set 856 has no segment 'MNA' | did you mean 'MAN'?"));
  EXPECT_THAT(errors_of_856(R"("MAN": { "use": "requird" })"), ElementsAre(HasSubstr("did you mean 'required'?")));
  EXPECT_THAT(errors_of_856(R"("MAN": { "elements": { "07": {} } })"), ElementsAre(HasSubstr("2:24 MAN has no element 07 | it has 6 elements")));
  EXPECT_THAT(errors_of_856(R"("BSN": { "elements": { "01": { "codes": ["0O"] } } })"), ElementsAre(HasSubstr("'0O' is no code of 856-BSN01")));
}

TEST(ProfileErrors, TellOfTolerancesThatNothingNeeds) {
  EXPECT_THAT(errors_of(R"({ "tolerates": { "SE1_COUNT": "we count" } })"),
              ElementsAre("1:18 no finding has the code 'SE1_COUNT' | did you mean 'SE01_COUNT'?"));
  EXPECT_THAT(errors_of(R"({ "tolerates": { "SE01_COUNT": true } })"), testing::SizeIs(1));
  EXPECT_THAT(errors_of(R"({ "tolerates": { "SE01_COUNT": "we count", "UNT_COUNT": "we count", "WRAPPED_LINES": "we join them" } })"),
              testing::IsEmpty());
}

TEST(ProfileErrors, TellWhatIsNoPlaceInASet) {
  EXPECT_THAT(errors_of_856(R"("MAN*": {})"), ElementsAre(HasSubstr("'MAN*' is no place in a set")));
  EXPECT_THAT(errors_of_856(R"("BSN / MAN": {})"), ElementsAre(HasSubstr("no loop of set 856 begins with BSN")));
  EXPECT_THAT(errors_of_856(R"("MAN": { "elements": { "2nd": {} } })"), ElementsAre(HasSubstr("'2nd' is no element")));
}

TEST(ProfileErrors, TellWhatContradictsTheStandard) {
  EXPECT_THAT(errors_of_856(R"("BSN": { "use": "forbidden" })"), ElementsAre(HasSubstr("set 856 of the standard requires BSN")));
  EXPECT_THAT(errors_of_856(R"("BSN": { "elements": { "02": { "use": "forbidden" } } })"),
              ElementsAre(HasSubstr("2:24 the standard requires 856-BSN02")));
  EXPECT_THAT(errors_of_856(R"("BSN": { "elements": { "02": { "min_length": 31 } } })"), ElementsAre(HasSubstr("30 characters at most")));
}

std::vector<std::string> errors_of_desadv(const std::string& segments) {
  return errors_of("{ \"sets\": { \"DESADV\": { \"segments\": {\n" + segments + "\n} } } }");
}

TEST(ProfileErrors, TellTheSameOfEdifact) {
  EXPECT_THAT(errors_of(R"({ "sets": { "DESADW": {} } })"), ElementsAre("1:13 set 'DESADW' is not defined | did you mean 'DESADV'?"));
  EXPECT_THAT(errors_of_desadv(R"("NDA": {})"), ElementsAre(HasSubstr("2:1 message DESADV has no segment 'NDA' | did you mean 'NAD'?")));
  EXPECT_THAT(errors_of_desadv(R"("NAD*ST": {})"), ElementsAre(HasSubstr("'NAD*ST' is no place in a message | \"RFF\", \"RFF+VN\"")));
  EXPECT_THAT(errors_of_desadv(R"("BGM / NAD": {})"), ElementsAre(HasSubstr("no group of message DESADV begins with BGM")));
  EXPECT_THAT(errors_of_desadv(R"("NAD": { "elements": { "02": { "max_length": 13 } } })"),
              ElementsAre(HasSubstr("NAD02 is a composite: its components have 'max_length' | \"02.1\" is the first")));
  EXPECT_THAT(errors_of_desadv(R"("NAD": { "elements": { "02.9": {} } })"), ElementsAre(HasSubstr("NAD02 has no component 9")));
  EXPECT_THAT(errors_of_desadv(R"("NAD": { "elements": { "02.1": { "min_length": 36 } } })"), ElementsAre(HasSubstr("characters at most")));
  EXPECT_THAT(errors_of_desadv(R"("BGM": { "use": "forbidden" })"), ElementsAre(HasSubstr("message DESADV of the standard requires BGM")));
  EXPECT_THAT(errors_of_desadv("\"NAD\": { \"use\": \"forbidden\" },\n\"NAD+ST\": { \"use\": \"required\" }"),
              ElementsAre("3:1 'NAD+ST' is required, and 'NAD' is forbidden | that is stated at acme.jsonc:2"));
  EXPECT_THAT(errors_of(R"({ "takes": ["INVOIC"], "sets": { "DESADV": {} } })"), ElementsAre(HasSubstr("not among those traded")));
}

TEST(ProfileErrors, TellTwoClausesThatContradictEachOther) {
  EXPECT_THAT(errors_of_856("\"REF\": { \"use\": \"forbidden\" },\n\"REF*BM\": { \"use\": \"required\" }"),
              ElementsAre("3:1 'REF*BM' is required, and 'REF' is forbidden | that is stated at acme.jsonc:2"));
  EXPECT_THAT(errors_of_856("\"REF\": { \"at_most\": 1 },\n\"REF*BM\": { \"at_least\": 2 }"), ElementsAre(HasSubstr("at least 2 times")));
  EXPECT_THAT(errors_of_856("\"REF\": { \"elements\": { \"01\": { \"codes\": [\"CN\"] } } },\n\"REF*BM\": { \"use\": \"required\" }"),
              ElementsAre(HasSubstr("856-REF01 does not take 'BM'")));
  EXPECT_THAT(errors_of_856(R"("REF": { "at_least": 3, "at_most": 2 })"), ElementsAre(HasSubstr("at least 3 times and at most 2")));
  EXPECT_THAT(errors_of_856(R"("BSN": { "elements": { "02": { "min_length": 9, "max_length": 8 } } })"), ElementsAre(HasSubstr("no value has at least 9")));
  EXPECT_THAT(errors_of(R"({ "takes": ["810"], "sets": { "856": {} } })"), ElementsAre(HasSubstr("not among those traded")));
}

TEST(ProfileErrors, TellWhatNoMessageOfEdifactCanKeep) {
  EXPECT_THAT(errors_of_desadv(R"("TDT+20": { "use": "required", "elements": { "01": { "codes": ["10"] } } })"),
              ElementsAre(HasSubstr("'TDT+20' is required, and DESADV-TDT01 does not take '20'")));
  EXPECT_THAT(errors_of_desadv(R"("TDT+20+T1": { "elements": { "02": { "use": "forbidden" } } })"),
              ElementsAre(HasSubstr("the clause is about segments that have DESADV-TDT02, and forbids it")));
  EXPECT_THAT(errors_of_desadv(R"("NAD+ST+1::9": { "elements": { "02": { "use": "forbidden" } } })"),
              ElementsAre(HasSubstr("the clause is about segments that have DESADV-NAD02, and forbids it")));
  EXPECT_THAT(errors_of_desadv(R"("TDT+20": { "use": "required", "elements": { "01": { "codes": ["20"] } } })"), testing::IsEmpty());
}

TEST(ProfileErrors, LetAComponentBeForbiddenWhoseElementMayBeAbsent) {
  EXPECT_THAT(errors_of_desadv(R"("NAD": { "elements": { "02.1": { "use": "forbidden" } } })"), testing::IsEmpty());
  EXPECT_THAT(errors_of_desadv(R"("RFF": { "elements": { "01.1": { "use": "forbidden" } } })"), ElementsAre(HasSubstr("the standard requires DESADV-RFF01.1")));
}

TEST(ProfileErrors, TellSetsOfTheStandardThatThePartnerDoesNotSpeak) {
  const auto errors = [](const std::string& edi, const std::string& profile) {
    return errors_of(R"({ "ship_to": { "1": {} }, "edi": { )" + edi + R"("qualifier": "ZZ", "id": "ACME" }, "profile": { )" + profile + " } }");
  };
  EXPECT_THAT(errors("", R"("takes": ["ORDERS"], "sets": { "ORDERS": {} })"),
              ElementsAre(HasSubstr("'ORDERS' is a message of EDIFACT, and the partner speaks X12"), HasSubstr("'ORDERS' is a message")));
  EXPECT_THAT(errors(R"("standard": "edifact", )", R"("takes": ["850"])"), ElementsAre(HasSubstr("'850' is a set of X12, and the partner speaks EDIFACT")));
  EXPECT_THAT(errors("", R"("takes": ["850", "997"], "sets": { "850": {} })"), testing::IsEmpty());
}

TEST(ProfileErrors, TakeClausesOnAcknowledgementsWhateverIsTraded) {
  EXPECT_THAT(errors_of(R"({ "takes": ["850"], "sets": { "997": {}, "999": {} } })"), testing::IsEmpty());
  EXPECT_THAT(errors_of(R"({ "takes": ["ORDERS"], "sets": { "CONTRL": {} } })"), testing::IsEmpty());
}

TEST(ProfileErrors, CountCharactersOfWhatThePathSays) {
  EXPECT_THAT(errors_of_desadv("\"NAD++++\xC3\x9C" + std::string(34, 'x') + "\": {}"), testing::IsEmpty());
  EXPECT_THAT(errors_of_desadv("\"NAD++++\xC3\x9C" + std::string(35, 'x') + "\": {}"), ElementsAre(HasSubstr("0 to 35 characters")));
}

TEST(ProfileErrors, TellChargesAndDelimitersThatAreNone) {
  EXPECT_THAT(errors_of_856(R"("MAN": { "charge": "a lot" })"), ElementsAre(HasSubstr("'a lot' is no charge")));
  EXPECT_THAT(errors_of_856(R"("MAN": { "use": "recommended", "charge": "5.00" })"), ElementsAre(HasSubstr("nothing is charged")));
  EXPECT_THAT(errors_of(R"({ "delimiters": { "element": "A" } })"), ElementsAre(HasSubstr("data is made of it")));
  EXPECT_THAT(errors_of(R"({ "delimiters": { "element": "*", "segment": "*" } })"), ElementsAre(HasSubstr("the same character")));
}

TEST(Profiles, OfTheLibraryAreWithoutError) {
  for (const char* name : {"bigbox", "corner", "dealer", "harvest", "kaufring", "millstone", "northway", "parceldirect"}) {
    const auto found = find_profile(name, {});
    EXPECT_TRUE(found.has_value()) << name << ": " << (found ? "" : to_text(found.error().front()));
    EXPECT_TRUE(found && !(*found)->sets.empty()) << name;
  }
}

TEST(Profiles, AreFoundByTheirOwnName) {
  const auto lenient = find_profile("lenient", {});
  ASSERT_TRUE(lenient.has_value()) << to_text(lenient.error().front());
  EXPECT_EQ((*lenient)->name, "lenient");
  EXPECT_TRUE((*lenient)->sets.empty());
  EXPECT_EQ(edi::why_tolerated((*lenient)->tolerates, "SE01_COUNT"), "counts in trailers are not compared");
  const auto large = find_profile("large_retail", {});
  EXPECT_TRUE(large.has_value() && (*large)->set("856") != nullptr);
}

TEST(Profiles, TakeTolerancesAwayAndNameOthers) {
  const auto own = profile_of_text("acme.jsonc", R"({ "like": "profiles/lenient",
                                                      "tolerates": { "SE01_COUNT": null, "DUPLICATE_ST02": "we look at BEG03" } })");
  ASSERT_TRUE(own.has_value()) << to_text(own.error().front());
  EXPECT_EQ(edi::why_tolerated((*own)->tolerates, "SE01_COUNT"), "");
  EXPECT_EQ(edi::why_tolerated((*own)->tolerates, "DUPLICATE_ST02"), "we look at BEG03");
  EXPECT_EQ(edi::why_tolerated((*own)->tolerates, "GE01_COUNT"), "counts in trailers are not compared");
}

TEST(Profiles, AreLaidOverOthers) {
  const auto harvest = find_profile("harvest", {});
  ASSERT_TRUE(harvest.has_value());
  const edi::ProfileSet* invoice = (*harvest)->set("810");
  ASSERT_NE(invoice, nullptr);
  // Of the profile beneath it keeps BIG, and has taken N1*RE away.
  std::vector<std::string> paths;
  for (const edi::SegmentClause& clause : invoice->clauses) paths.push_back(clause.path);
  EXPECT_THAT(paths, testing::UnorderedElementsAre("BIG", "SLN"));
}

TEST(Profiles, ThatAreNotThereAreAnsweredWithTheNearest) {
  const auto found = find_profile("bigbux", {"base", "strict"});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().front().text, "there is no profile 'bigbux'");
  EXPECT_EQ(found.error().front().hint, "did you mean 'bigbox'?");
}

}  // namespace
}  // namespace proofload::scenario
