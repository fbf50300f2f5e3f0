#include "harness/conformance/profile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

const std::string kGood = interchange("850", "PO", kOrder);

TEST(Profile, WhatConformsConformsUnderEach) {
  EXPECT_TRUE(check_text(kGood, lenient()).heard.findings.empty());
  for (const ProfileKind& kind : all_profiles()) {
    const Checked checked = check_text(kGood, kind.profile);
    EXPECT_EQ(checked.summary.verdict(), Verdict::conforms) << kind.name;
    EXPECT_TRUE(checked.heard.findings.empty()) << kind.name;
  }
}

struct Deviation {
  std::string text;
  std::string code;
};

TEST(Profile, LenientLetsPassWhatReceiversPutUpWithAndNamesIt) {
  const Deviation kDeviations[] = {
      {replaced(kGood, "SE*5*", "SE*9*"), "SE01_COUNT"},
      {replaced(kGood, "GE*1*", "GE*4*"), "GE01_COUNT"},
      {replaced(kGood, "IEA*1*", "IEA*2*"), "IEA01_COUNT"},
      {replaced(kGood, "GS*PO*", "GS*IN*"), "GS01_MISMATCH"},
      {replaced(kGood, "*SELLER         *", "*SELLER*"), "ISA_NOT_FIXED_WIDTH"},
      {replaced(kGood, "IEA*1*000000042", "IEA*1* 00000042"), "IEA02_MISMATCH"},
      {replaced(kGood, "*260105*0930*U", "*260105*0999*U"), "ISA10_BAD_TIME"},
      {replaced(replaced(kGood, "ST*850*0001", "ST*850*1"), "SE*5*0001", "SE*5*1"), "ST02_LENGTH"},
      {replaced(kGood, "CTT*1~", "CTT*7~"), "CTT01_COUNT"},
      {kGood + "\x1a", "DATA_OUTSIDE_INTERCHANGE"},
  };
  for (const auto& [text, code] : kDeviations) {
    EXPECT_THAT(check_text(text).heard.codes(Weight::violation), ElementsAre(code));
    const Checked passed = check_text(text, lenient());
    EXPECT_EQ(passed.summary.verdict(), Verdict::conforms) << code;
    EXPECT_THAT(passed.heard.codes(Weight::tolerated), ElementsAre(code));
    EXPECT_EQ(passed.summary.tolerances.count(code), 1u) << code;
    for (const Finding& finding : passed.heard.findings) EXPECT_FALSE(finding.tolerance.empty()) << code;
  }
}

TEST(Profile, AToleranceLetsPassNothingElse) {
  const Weights counts(Profile::base, {{"SE01_COUNT", "we count ourselves"}});
  const Checked passed = check_text(replaced(kGood, "SE*5*", "SE*9*"), counts);
  ASSERT_EQ(passed.heard.findings.size(), 1u);
  EXPECT_EQ(passed.heard.findings.front().tolerance, "we count ourselves");
  EXPECT_THAT(check_text(replaced(kGood, "GE*1*", "GE*4*"), counts).heard.codes(Weight::violation), ElementsAre("GE01_COUNT"));
}

TEST(Profile, LenientDoesNotLetPassWhatLeavesDoubt) {
  const Deviation kDeviations[] = {
      {replaced(kGood, "IEA*1*000000042", "IEA*1*000000043"), "IEA02_MISMATCH"},
      {replaced(kGood, "GE*1*17", "GE*1*18"), "GE02_MISMATCH"},
      {replaced(kGood, "SE*5*0001", "SE*5*0002"), "SE02_MISMATCH"},
      {replaced(kGood, "IEA*1*000000042~", ""), "MISSING_IEA"},
      {replaced(kGood, "SE*5*0001~", ""), "MISSING_SE"},
      {replaced(replaced(kGood, "BEG*00*SA*4711**20260105~", ""), "SE*5", "SE*4"), "MISSING_MANDATORY_SEGMENT"},
      {replaced(kGood, "20260105~PO1", "20261305~PO1"), "ELEMENT_BAD_DATE"},
      {kGood + kGood, "DUPLICATE_ISA13"},
  };
  for (const auto& [text, code] : kDeviations) {
    EXPECT_THAT(check_text(text, lenient()).heard.codes(Weight::violation), Contains(code));
  }
}

TEST(Profile, LenientTakesLinesThatAreWrapped) {
  std::string wrapped;
  for (std::size_t at = 0; at < kGood.size(); at += 80) wrapped += kGood.substr(at, 80) + "\r\n";
  EXPECT_EQ(check_text(wrapped).summary.verdict(), Verdict::violates);
  const Checked passed = check_text(wrapped, lenient());
  EXPECT_EQ(passed.summary.verdict(), Verdict::conforms);
  EXPECT_THAT(passed.heard.codes(Weight::tolerated), ElementsAre("WRAPPED_LINES"));
  // What stands in a line of its own each is not wrapped.
  EXPECT_TRUE(check_text(in_lines(kGood), lenient()).heard.findings.empty());
}

TEST(Profile, StrictLetsNothingPass) {
  const std::string wrong_check_digit = replaced(kGood, "VN*SKU-1", "UP*012345678901");
  EXPECT_THAT(check_text(wrong_check_digit).heard.codes(Weight::warning), ElementsAre("GTIN_CHECK_DIGIT"));
  EXPECT_EQ(check_text(wrong_check_digit).summary.verdict(), Verdict::conforms);
  EXPECT_THAT(check_text(wrong_check_digit, Profile::strict).heard.codes(Weight::violation),
              ElementsAre("GTIN_CHECK_DIGIT"));
}

// A receiver takes it, with errors.
TEST(Profile, WhatIsTakenWithErrorsWarns) {
  const Checked checked = check_text(replaced(kGood, "*2*EA*", "*2*EACH*"));
  EXPECT_THAT(checked.heard.codes(Weight::warning), ElementsAre("ELEMENT_TOO_LONG"));
  EXPECT_EQ(checked.summary.verdict(), Verdict::conforms);
}

// Of a release without definitions, what only it may know is a doubt; what every release asks is not.
TEST(Profile, ASetOfAnotherReleaseIsJudgedByTheNearest) {
  const auto of_2060 = [](std::string_view body) { return interchange("850", "PO", body, "000000042", "004060"); };
  const Checked unknown = check_text(of_2060("BEG*00*SA*4711**20260105~ZQ*1~PO1*1*2*EA*3.5~"));
  EXPECT_THAT(unknown.heard.codes(Weight::warning), ElementsAre("OTHER_RELEASE", "UNKNOWN_SEGMENT"));
  EXPECT_THAT(unknown.heard.codes(Weight::violation), IsEmpty());
  const Checked missing = check_text(of_2060("PO1*1*2*EA*3.5~"));
  EXPECT_THAT(missing.heard.codes(Weight::violation), ElementsAre("MISSING_MANDATORY_SEGMENT"));
}

TEST(Profile, ASetThatNobodyDefinedIsNotJudged) {
  const Checked checked = check_text(interchange("864", "TX", "BMG*00*HELLO~"));
  EXPECT_EQ(checked.summary.verdict(), Verdict::not_judged);
  EXPECT_THAT(checked.heard.codes(Weight::not_judged), ElementsAre("UNKNOWN_SET"));
}

// Whoever reads the header as UTF-8 finds its widths right; whoever counts bytes does not.
TEST(Profile, AHeaderOfTheRightWidthInCharactersWarns) {
  const Checked checked = check_text(replaced(kGood, "*SELLER         *", "*S\xC3\x84LLER         *"));
  EXPECT_THAT(checked.heard.codes(Weight::warning), ElementsAre("ISA_NOT_FIXED_WIDTH"));
}

}  // namespace
}  // namespace proofload::conformance
