// Each kind of clause on messages of EDIFACT, with one that keeps it and one that breaks it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A despatch advice of two packages; its place is named with release characters.
std::string advice(std::string_view from = "", std::string_view to = "") {
  std::string text =
      "UNB+UNOC:3+SELLER:ZZ+4056780000002:14+260105:0218+11'UNH+1+DESADV:D:96A:UN'BGM+351+SH-2+9'DTM+137:202601050218:203'"
      "DTM+11:202601050218:203'RFF+ON:PO-1'NAD+ST+4056780000019::9++Lager ?+ Mehr'TDT+20++50++PARC'CPS+1'PAC+2++CT'"
      "CPS+2+1'PAC+1++CT'PCI+33E'GIN+BJ+006141410000000012'LIN+1'PIA+1+100207:IN'QTY+12:12:PCE'RFF+ON:PO-1'"
      "CPS+3+1'PAC+1++CT'PCI+33E'GIN+BJ+006141410000000029'LIN+2'PIA+1+100207:IN'QTY+12:12:PCE'RFF+ON:PO-1'"
      "CNT+2:2'UNT+27+1'UNZ+1+11'";
  if (from.empty()) return text;
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  const auto segments = std::count(text.begin(), text.end(), '\'') - 2;  // of the message
  const std::size_t count = text.find("UNT+27");
  return count == std::string::npos ? text : text.replace(count, 6, "UNT+" + std::to_string(segments));
}

Checked checked_by(const std::string& members, const std::string& text) {
  const auto profile = scenario::profile_of_text("acme.jsonc", "{ " + members + " }");
  EXPECT_TRUE(profile.has_value()) << (profile ? "" : to_text(profile.error().front()));
  const Scratch scratch;
  Checked checked;
  const Check check{.partner = profile ? profile->get() : nullptr, .audience = checked.heard, .answer = {}, .progress = {}};
  const auto summary = check_files({scratch.write("a.edi", text)}, check);
  EXPECT_TRUE(summary.has_value());
  if (summary) checked.summary = *summary;
  return checked;
}

std::string clauses_on_desadv(const std::string& segments) {
  return R"("sets": { "DESADV": { "segments": { )" + segments + " } } }";
}

std::vector<std::string> told_by_profile(const Checked& checked) {
  std::vector<std::string> told;
  for (const Finding& finding : checked.heard.findings) {
    if (finding.code.starts_with("PROFILE_")) told.push_back(finding.code + " " + finding.clause);
  }
  return told;
}

struct EdifactKind {
  std::string clauses;
  std::string from, to;  // what is planted
  std::string told;
};

class EdifactProfile : public testing::TestWithParam<EdifactKind> {};

TEST_P(EdifactProfile, IsKeptByOneMessageAndBrokenByTheOther) {
  const EdifactKind& kind = GetParam();
  EXPECT_THAT(told_by_profile(checked_by(clauses_on_desadv(kind.clauses), advice())), IsEmpty());
  const Checked bad = checked_by(clauses_on_desadv(kind.clauses), advice(kind.from, kind.to));
  EXPECT_EQ(bad.summary.verdict(), Verdict::violates);
  EXPECT_THAT(told_by_profile(bad), ElementsAre(kind.told));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, EdifactProfile,
    testing::Values(
        EdifactKind{R"("DTM+11": { "use": "required" })", "DTM+11:", "DTM+17:", "PROFILE_SEGMENT_MISSING acme DESADV-DTM"},
        EdifactKind{R"("PCI+33E / GIN+BJ": { "use": "required" })", "GIN+BJ+006141410000000012", "GIN+BN+1",
                    "PROFILE_SEGMENT_MISSING acme DESADV-GIN"},
        EdifactKind{R"("LIN / RFF+ON": { "use": "required" })", "QTY+12:12:PCE'RFF+ON:PO-1'CPS", "QTY+12:12:PCE'CPS",
                    "PROFILE_SEGMENT_MISSING acme DESADV-RFF"},
        EdifactKind{R"("LIN / PIA+1+:IN": { "use": "required" })", "100207:IN", "100207:SA", "PROFILE_SEGMENT_MISSING acme DESADV-PIA"},
        EdifactKind{R"("NAD": { "at_most": 1 })", "TDT+20", "NAD+BY+1::9'TDT+20", "PROFILE_SEGMENT_TOO_OFTEN acme DESADV-NAD"},
        EdifactKind{R"("EQD": { "use": "forbidden" })", "CPS+1'", "EQD+EFP'CPS+1'", "PROFILE_SEGMENT_FORBIDDEN acme DESADV-EQD"},
        EdifactKind{R"("/DTM+2": { "use": "forbidden" })", "RFF+ON", "DTM+2:20260105:102'RFF+ON", "PROFILE_SEGMENT_FORBIDDEN acme DESADV-DTM"},
        EdifactKind{R"("TDT": { "elements": { "05.1": { "use": "required" } } })", "50++PARC", "50", "PROFILE_ELEMENT_MISSING acme DESADV-TDT05.1"},
        EdifactKind{R"("TDT": { "elements": { "02": { "use": "forbidden" } } })", "TDT+20+", "TDT+20+T1", "PROFILE_ELEMENT_FORBIDDEN acme DESADV-TDT02"},
        EdifactKind{R"("GIN": { "elements": { "02.1": { "min_length": 18 } } })", "006141410000000012", "06141410000000012",
                    "PROFILE_ELEMENT_TOO_SHORT acme DESADV-GIN02.1"},
        EdifactKind{R"("NAD": { "elements": { "04.1": { "max_length": 12 } } })", "?+ Mehr", "?+ Mehr!", "PROFILE_ELEMENT_TOO_LONG acme DESADV-NAD04.1"},
        EdifactKind{R"("NAD": { "elements": { "02.3": { "codes": ["9"] } } })", "019::9", "019::92", "PROFILE_ELEMENT_OTHER_CODE acme DESADV-NAD02.3"}),
    [](const auto& one) { return "Kind" + std::to_string(one.index); });

TEST(EdifactEnvelope, IsHeldToDelimitersIdsAndWhatIsTraded) {
  EXPECT_THAT(told_by_profile(checked_by(R"("delimiters": { "element": "+", "component": ":", "segment": "'" }, "takes": ["DESADV"])", advice())),
              IsEmpty());
  EXPECT_THAT(told_by_profile(checked_by(R"("takes": ["INVOIC"])", advice())), ElementsAre("PROFILE_SET_NOT_TAKEN acme UNH02.1"));
  EXPECT_THAT(told_by_profile(checked_by(R"("delimiters": { "element": "*" }, "takes": ["DESADV"])", advice())),
              ElementsAre("PROFILE_OTHER_DELIMITER acme UNB"));
  const auto addressed = [](const std::string& id, const std::string& qualifier) {
    return R"("ship_to": { "1": {} }, "profile": { "sets": {} }, "edi": { "standard": "edifact", "qualifier": ")" + qualifier + R"(", "id": ")" + id + "\" }";
  };
  EXPECT_THAT(told_by_profile(checked_by(addressed("4056780000002", "14"), advice())), IsEmpty());
  EXPECT_THAT(told_by_profile(checked_by(addressed("SELLER", "ZZ"), advice())), IsEmpty());
  EXPECT_THAT(told_by_profile(checked_by(addressed("4056780000003", "14"), advice())), ElementsAre("PROFILE_OTHER_ID acme UNB03.1"));
  EXPECT_THAT(told_by_profile(checked_by(addressed("4056780000002", "ZZ"), advice())), ElementsAre("PROFILE_OTHER_ID acme UNB03.2"));
}

TEST(EdifactClause, SaysWhereAndWhatItCosts) {
  const Checked checked = checked_by(
      R"("currency": "EUR", "sets": { "DESADV": { "charge": "150.00", "segments": { "NAD+ST": { "elements": { "02.1": { "max_length": 12 } } } } } })",
      advice());
  ASSERT_EQ(checked.heard.findings.size(), 1u);
  const Finding& finding = checked.heard.findings.front();
  EXPECT_EQ(finding.set, "DESADV");
  EXPECT_EQ(finding.set_control, "1");
  EXPECT_EQ(finding.set_word, "message");
  EXPECT_EQ(finding.interchange_control, "11");
  EXPECT_EQ(finding.segment_position, 6u);
  EXPECT_EQ(finding.found, "4056780000019");
  EXPECT_EQ(finding.excerpt.text.substr(finding.excerpt.caret, 13), "4056780000019");
  EXPECT_EQ(checked.summary.charges ? edi::charge_text(*checked.summary.charges) : "", "150.00 EUR");
}

TEST(EdifactClause, IsNotMissedInAMessageThatIsCut) {
  std::string text = advice();
  text.erase(text.find("TDT+20"));
  const Checked checked = checked_by(clauses_on_desadv(R"("TDT+20": { "use": "required" })"), text);
  EXPECT_THAT(told_by_profile(checked), IsEmpty());
  EXPECT_EQ(checked.summary.verdict(), Verdict::violates);
}

TEST(EdifactEnvelope, OfAMessageWithoutAHeaderIsNotTheOneBefore) {
  const std::string text = advice() + "UNH+7+DESADV:D:96A:UN'BGM+351+SH-2+9'UNT+3+7'";
  const Checked checked = checked_by(clauses_on_desadv(R"("DTM+11": { "use": "required" })"), text);
  const auto missed = std::find_if(checked.heard.findings.begin(), checked.heard.findings.end(),
                                   [](const Finding& finding) { return finding.code == "PROFILE_SEGMENT_MISSING"; });
  ASSERT_NE(missed, checked.heard.findings.end());
  EXPECT_EQ(missed->set_control, "7");
  EXPECT_EQ(missed->interchange_control, "");
}

TEST(EdifactTolerance, LetsNoCutFilePass) {
  std::string text = advice();
  text.erase(text.find("TDT+20"));
  const Checked checked = checked_by(R"("tolerates": { "MISSING_UNZ": "we get them in pieces" })", text);
  ASSERT_EQ(checked.heard.documents.size(), 1u);
  EXPECT_EQ(checked.heard.documents[0].verdict, Verdict::violates);
  EXPECT_EQ(checked.summary.verdict(), Verdict::violates);
}

}  // namespace
}  // namespace proofload::conformance
