// Each kind of clause that a partner's profile can have, with a document that keeps it and one that breaks it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/scenario/profile/find_profile.hpp"
#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kNotice =
    "BSN*00*SH-1*20260105*0128*0001~HL*1**S~TD5*B*2*PARC*U~REF*BM*SH-1~N1*ST**92*0042~HL*2*1*O~PRF*4711~"
    "HL*3*2*P~MAN*GM*00006141410000000012~HL*4*3*I~LIN*1*VN*SAW-18~SN1**3*EA~CTT*4~";

std::shared_ptr<const edi::PartnerProfile> profile_with(const std::string& members) {
  const auto found = scenario::profile_of_text("acme.jsonc", "{ " + members + " }");
  EXPECT_TRUE(found.has_value()) << (found ? "" : to_text(found.error().front()));
  return found ? *found : std::make_shared<const edi::PartnerProfile>();
}

Checked checked_by(const std::string& members, const std::string& text) {
  const Scratch scratch;
  const auto profile = profile_with(members);
  Checked checked;
  const Check check{.partner = profile.get(), .audience = checked.heard, .answer = {}, .progress = {}};
  const auto summary = check_files({scratch.write("a.edi", text)}, check);
  EXPECT_TRUE(summary.has_value());
  if (summary) checked.summary = *summary;
  return checked;
}

std::string clauses_on_856(const std::string& segments) {
  return R"("sets": { "856": { "segments": { )" + segments + " } } }";
}

std::string notice(std::string_view from = "", std::string_view to = "") {
  std::string body(kNotice);
  if (!from.empty()) {
    const std::size_t at = body.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    body.replace(at, from.size(), to);
  }
  return interchange("856", "SH", body);
}

struct Kind {
  std::string clauses;
  std::string from, to;  // what is planted
  std::string code, clause;
};

class PartnerProfile : public testing::TestWithParam<Kind> {};

TEST_P(PartnerProfile, IsKeptByOneDocumentAndBrokenByTheOther) {
  const Kind& kind = GetParam();
  const Checked good = checked_by(kind.clauses, notice());
  EXPECT_THAT(good.heard.findings, IsEmpty()) << good.heard.findings.front().text;
  const Checked bad = checked_by(kind.clauses, notice(kind.from, kind.to));
  EXPECT_EQ(bad.summary.verdict(), Verdict::violates);
  std::vector<std::string> told;
  for (const Finding& finding : bad.heard.findings) {
    if (finding.code.starts_with("PROFILE_")) told.push_back(finding.code + " " + finding.clause);
  }
  EXPECT_THAT(told, ElementsAre(kind.code + " " + kind.clause));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, PartnerProfile,
    testing::Values(
        Kind{clauses_on_856(R"("REF*BM": { "use": "required" })"), "REF*BM*", "REF*CN*", "PROFILE_SEGMENT_MISSING", "acme 856-REF"},
        Kind{clauses_on_856(R"("HL***P / MAN*GM": { "use": "required" })"), "MAN*GM*", "MAN*CP*", "PROFILE_SEGMENT_MISSING", "acme 856-MAN"},
        Kind{clauses_on_856(R"("HL***S / N1*ST": { "use": "required" })"), "N1*ST**92*0042~HL*2*1*O~", "HL*2*1*O~N1*ST**92*0042~",
             "PROFILE_SEGMENT_MISSING", "acme 856-N1"},
        Kind{clauses_on_856(R"("REF": { "at_most": 1 })"), "REF*BM*SH-1~", "REF*BM*SH-1~REF*CN*1~", "PROFILE_SEGMENT_TOO_OFTEN", "acme 856-REF"},
        Kind{clauses_on_856(R"("REF": { "at_least": 1 })"), "REF*BM*SH-1~", "", "PROFILE_SEGMENT_MISSING", "acme 856-REF"},
        Kind{clauses_on_856(R"("TD1": { "use": "forbidden" })"), "TD5*", "TD1*CTN*1~TD5*", "PROFILE_SEGMENT_FORBIDDEN", "acme 856-TD1"},
        Kind{clauses_on_856(R"("/DTM": { "use": "forbidden" })"), "0001~HL*1", "0001~DTM*011*20260105~HL*1", "PROFILE_SEGMENT_FORBIDDEN",
             "acme 856-DTM"},
        Kind{clauses_on_856(R"("TD5": { "elements": { "03": { "use": "required" } } })"), "TD5*B*2*PARC*U", "TD5*B***U*x", "PROFILE_ELEMENT_MISSING",
             "acme 856-TD503"},
        Kind{clauses_on_856(R"("TD5": { "elements": { "05": { "use": "forbidden" } } })"), "PARC*U", "PARC*U*NORTH", "PROFILE_ELEMENT_FORBIDDEN",
             "acme 856-TD505"},
        Kind{clauses_on_856(R"("MAN*GM": { "elements": { "02": { "min_length": 20 } } })"), "00006141410000000012", "006141410000000012",
             "PROFILE_ELEMENT_TOO_SHORT", "acme 856-MAN02"},
        Kind{clauses_on_856(R"("BSN": { "elements": { "02": { "max_length": 8 } } })"), "*SH-1*2026", "*SH-123456*2026", "PROFILE_ELEMENT_TOO_LONG",
             "acme 856-BSN02"},
        Kind{clauses_on_856(R"("SN1": { "elements": { "03": { "codes": ["EA", "CA"] } } })"), "3*EA", "3*DZ", "PROFILE_ELEMENT_OTHER_CODE",
             "acme 856-SN103"}),
    [](const auto& one) { return "Kind" + std::to_string(one.index); });

std::vector<std::string> broken_codes(const Checked& checked) {
  std::vector<std::string> codes;
  for (const Finding& finding : checked.heard.findings) codes.push_back(finding.code + " " + finding.clause);
  return codes;
}

TEST(PartnerEnvelope, HasTheDelimitersThatThePartnerReads) {
  EXPECT_THAT(checked_by(R"("delimiters": { "element": "*", "component": ">", "segment": "~" })", notice()).heard.findings, IsEmpty());
  EXPECT_THAT(broken_codes(checked_by(R"("delimiters": { "component": ":" })", notice())), ElementsAre("PROFILE_OTHER_DELIMITER acme ISA"));
}

TEST(PartnerEnvelope, CarriesOnlySetsThatAreTraded) {
  EXPECT_THAT(checked_by(R"("takes": ["856", "810"])", notice()).heard.findings, IsEmpty());
  EXPECT_THAT(broken_codes(checked_by(R"("takes": ["810"])", notice())), ElementsAre("PROFILE_SET_NOT_TAKEN acme ST01"));
}

constexpr const char* kAddressed = R"("ship_to": { "1": {} }, "profile": { "sets": {} }, "edi": { "qualifier": "ZZ", "id": ")";

TEST(PartnerEnvelope, IsFromOrToThePartner) {
  const std::string kEnd = "\" }";
  EXPECT_THAT(checked_by(kAddressed + std::string("PARTNER") + kEnd, notice()).heard.findings, IsEmpty());
  EXPECT_THAT(checked_by(kAddressed + std::string("SELLER") + kEnd, notice()).heard.findings, IsEmpty());
  EXPECT_THAT(broken_codes(checked_by(kAddressed + std::string("SOMEBODY") + kEnd, notice())),
              ElementsAre("PROFILE_OTHER_ID acme ISA08", "PROFILE_OTHER_ID acme GS03"));
  EXPECT_THAT(broken_codes(checked_by(kAddressed + std::string("PARTNER\", \"group_id\": \"GROUP") + kEnd, notice())),
              ElementsAre("PROFILE_OTHER_ID acme GS03"));
}

TEST(PartnerCharges, AreSaidOnceADocumentOrForEachBreach) {
  const std::string two_marks = notice("MAN*GM*00006141410000000012~", "MAN*GM*1~MAN*GM*2~");
  const auto charges = [&](const std::string& per) {
    const auto checked = checked_by(
        clauses_on_856(R"("MAN*GM": { "elements": { "02": { "min_length": 20, "charge": "250.00", "note": "An SSCC-18.")" + per + " } } }"), two_marks);
    EXPECT_EQ(std::count_if(checked.heard.findings.begin(), checked.heard.findings.end(),
                            [](const Finding& finding) { return finding.code == "PROFILE_ELEMENT_TOO_SHORT"; }),
              2);
    return checked.summary.charges ? edi::charge_text(*checked.summary.charges) : "";
  };
  EXPECT_EQ(charges(""), "250.00 USD");
  EXPECT_EQ(charges(R"(, "per": "breach")"), "500.00 USD");
}

TEST(PartnerCharges, AreThoseOfTheSetOrTheProfileWhereAClauseNamesNone) {
  const std::string missing = notice("REF*BM*SH-1~", "");
  const auto charged = [&](const std::string& members) {
    const auto checked = checked_by(members, missing);
    return checked.summary.charges ? edi::charge_text(*checked.summary.charges) : "";
  };
  const std::string kClause = R"("segments": { "REF*BM": { "use": "required" } })";
  EXPECT_EQ(charged(R"("sets": { "856": { )" + kClause + " } }"), "");
  EXPECT_EQ(charged(R"("charge": "10.00", "sets": { "856": { )" + kClause + " } }"), "10.00 USD");
  EXPECT_EQ(charged(R"("charge": "10.00", "currency": "CAD", "sets": { "856": { "charge": "20.00", )" + kClause + " } }"), "20.00 CAD");
}

TEST(PartnerClause, SaysWhereItIsStatedAndWhy) {
  const auto checked =
      checked_by("\n" + clauses_on_856("\n\"REF*BM\": { \"use\": \"required\", \"note\": \"It is on the paper.\" }"), notice("REF*BM*SH-1~", ""));
  ASSERT_EQ(checked.heard.findings.size(), 1u);
  const Finding& finding = checked.heard.findings.front();
  EXPECT_EQ(finding.stated, "acme.jsonc:3");
  EXPECT_EQ(finding.note, "It is on the paper.");
  EXPECT_EQ(finding.text, "REF*BM is missing");
  EXPECT_EQ(finding.set, "856");
}

TEST(PartnerClause, ThatIsOnlyRecommendedWarns) {
  const auto checked = checked_by(clauses_on_856(R"("REF*CN": { "use": "recommended" })"), notice());
  EXPECT_EQ(checked.summary.verdict(), Verdict::conforms);
  EXPECT_THAT(checked.heard.codes(Weight::warning), ElementsAre("PROFILE_SEGMENT_MISSING"));
}

TEST(PartnerClause, SaysNothingOfTheOtherStandardAndSaysSo) {
  const auto checked = checked_by(clauses_on_856(""), "UNB+UNOC:3+A:14+B:14+260105:0930+1'UNH+1+ORDERS:D:96A:UN'BGM+220+1+9'UNS+S'UNT+4+1'UNZ+1+1'");
  EXPECT_THAT(checked.heard.codes(Weight::warning), testing::Contains("PROFILE_OF_OTHER_STANDARD"));
  const auto other = checked_by(R"("sets": { "ORDERS": { "segments": { "FTX": { "use": "forbidden" } } } })", notice());
  EXPECT_THAT(other.heard.codes(Weight::warning), ElementsAre("PROFILE_OF_OTHER_STANDARD"));
}

// A set without an end lacks whatever it lacks because of that.
TEST(PartnerClause, IsNotMissedInASetThatIsCut) {
  std::string text = notice();
  text.erase(text.find("REF*BM"));
  const auto checked = checked_by(clauses_on_856(R"("REF*BM": { "use": "required" })"), text);
  for (const std::string& code : broken_codes(checked)) EXPECT_THAT(code, testing::Not(HasSubstr("PROFILE")));
}

// What it lacks is told of the interchange, and that is tolerated: the set is no better for it.
TEST(PartnerTolerance, LetsNoCutFilePass) {
  std::string text = interchange("850", "PO", kOrder);
  text.erase(text.find("*EA*"));
  const auto checked = checked_by(R"("tolerates": { "MISSING_IEA": "we get them in pieces" })", text);
  ASSERT_EQ(checked.heard.documents.size(), 1u);
  EXPECT_EQ(checked.heard.documents[0].verdict, Verdict::violates);
  EXPECT_EQ(checked.heard.files[0].verdict, Verdict::violates);
  EXPECT_EQ(checked.summary.verdict(), Verdict::violates);
}

TEST(PartnerClause, CountsCharactersNotBytes) {
  const std::string at_most = clauses_on_856(R"("N1": { "elements": { "02": { "min_length": 7, "max_length": 7 } } })");
  EXPECT_EQ(checked_by(at_most, notice("N1*ST*", "N1*ST*M\xC3\x9CNCHEN")).heard.codes(Weight::violation), std::vector<std::string>());
  EXPECT_EQ(checked_by(at_most, notice("N1*ST*", "N1*ST*M\xDCNCHEN")).heard.codes(Weight::violation), std::vector<std::string>());
  EXPECT_THAT(checked_by(at_most, notice("N1*ST*", "N1*ST*M\xC3\x9CNCHE")).heard.codes(Weight::violation), ElementsAre("PROFILE_ELEMENT_TOO_SHORT"));
}

TEST(PartnerEnvelope, CarriesAcknowledgementsWhateverIsTraded) {
  const auto checked = checked_by(R"("takes": ["850"], "sets": { "997": {}, "999": {} })", interchange("997", "FA", "AK1*PO*1~AK9*A*1*1*1~"));
  for (const Finding& finding : checked.heard.findings) EXPECT_NE(finding.code, "PROFILE_SET_NOT_TAKEN");
}

}  // namespace
}  // namespace proofload::conformance
