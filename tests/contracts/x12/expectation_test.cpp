// What a finding says would have been right, what is layout, and what only follows from something else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/example.hpp"

namespace proofload::x12 {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kBody = "BEG*00*SA*4711**20260105~PO1*1*2*EA*3.5**VN*SKU-1~CTT*1~";

std::string order(std::string_view body) { return bytes_of({"850", "PO", body}); }

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

// "CODE: found -> expected" of each that is no mere consequence.
std::vector<std::string> told(const std::string& bytes) {
  std::vector<std::string> out;
  for (const Finding& finding : judge(bytes, standard_dictionary()).findings) {
    if (finding.follows) continue;
    out.push_back(std::string(kind(finding.code).name) + ": " + finding.value + " -> " + finding.expected);
  }
  return out;
}

TEST(Expectation, ElementsSayTypeLengthAndCodes) {
  EXPECT_THAT(told(order("BEG*00*SA*4711**20261305~PO1*1*2*EA*3.5~")), ElementsAre("ELEMENT_BAD_DATE: 20261305 -> a date CCYYMMDD"));
  EXPECT_THAT(told(order("BEG*00*SA*4711**20260105~PO1*1*X*EA*3.5~")),
              ElementsAre("ELEMENT_BAD_CHARACTER: X -> a number of 1 to 15 digits"));
  EXPECT_THAT(told(order("BEG*00*SA***20260105~PO1*1*2*EA*3.5~")), ElementsAre("ELEMENT_MISSING:  -> 1 to 22 characters"));
  EXPECT_THAT(told(order("BEG*99*SA*4711**20260105~PO1*1*2*EA*3.5~")),
              ElementsAre("ELEMENT_BAD_CODE: 99 -> one of 00, 01, 04, 05, 06, 07, 11, 13, 22, 49"));
}

TEST(Expectation, SegmentsSayWhatMayComeThere) {
  EXPECT_THAT(told(bytes_of({"997", "FA", "AK1*PO*1~AK5*A~AK9*A*1*1*1~"})),
              ElementsAre("SEGMENT_OUT_OF_SEQUENCE: AK5 -> AK2 or AK9"));
  EXPECT_THAT(told(bytes_of({"997", "FA", "AK9*A*1*1*1~"})), ElementsAre("MISSING_MANDATORY_SEGMENT: AK9 -> AK1"));
}

TEST(Expectation, TrailersSayWhatIsRight) {
  EXPECT_THAT(told(changed(order(kBody), "SE*5*0001", "SE*6*0001")), ElementsAre("SE01_COUNT: 6 -> 5"));
  EXPECT_THAT(told(changed(order(kBody), "SE*5*0001", "SE*5*0002")), ElementsAre("SE02_MISMATCH: 0002 -> 0001"));
  EXPECT_THAT(told(changed(order(kBody), "GE*1*17", "GE*2*17")), ElementsAre("GE01_COUNT: 2 -> 1"));
  EXPECT_THAT(told(changed(order(kBody), "IEA*1*000000042", "IEA*1*000000043")),
              ElementsAre("IEA02_MISMATCH: 000000043 -> 000000042"));
}

TEST(Consequence, AnInputThatIsCutLacksItsIeaAlone) {
  const std::string whole = order(kBody);
  const Judgement j = judge(std::string_view(whole).substr(0, whole.find("CTT") + 1), standard_dictionary());
  EXPECT_GE(j.findings.size(), 4u);  // each trailer is missing, and a segment is cut
  EXPECT_EQ(std::count_if(j.findings.begin(), j.findings.end(), [](const Finding& f) { return !f.follows; }), 1);
  EXPECT_EQ(j.findings.back().code, FindingCode::missing_iea);
  EXPECT_EQ(j.sets[0].verdict, Verdict::rejected);
}

// That ISA13 lacks a digit is said once; that another number stands in the trailer is another matter.
TEST(Consequence, ATrailerAgreesWithTheDigitsThatAreThere) {
  const std::string eight = changed(order(kBody), "*000000042*0*P", "*00000042*0*P");
  EXPECT_THAT(told(eight), ElementsAre("ISA_NOT_FIXED_WIDTH: 00000042 -> 9 characters, padded with blanks",
                                       "ISA13_NOT_9_DIGITS: 00000042 -> nine digits"));
  EXPECT_THAT(told(changed(eight, "IEA*1*000000042", "IEA*1*000000043")),
              testing::Contains("IEA02_MISMATCH: 000000043 -> 00000042"));
}

TEST(Layout, ALineBreakBesideASeparatorIsTakenWithAnError) {
  const Judgement j = judge(order("BEG*00*SA*\n4711\r\n**20260105~PO1*1*2*EA*3.5~"), standard_dictionary());
  ASSERT_EQ(j.findings.size(), 1u);
  EXPECT_EQ(j.findings[0].code, FindingCode::line_break);
  EXPECT_EQ(j.sets[0].verdict, Verdict::accepted_with_errors);
}

TEST(Layout, ALineBreakInsideOfAnElementIsRefused) {
  const Judgement j = judge(order("BEG*00*SA*47\n11**20260105~PO1*1*2*EA*3.5~"), standard_dictionary());
  ASSERT_EQ(j.findings.size(), 1u);
  EXPECT_EQ(j.findings[0].code, FindingCode::element_bad_character);
  EXPECT_EQ(j.sets[0].verdict, Verdict::rejected);
}

TEST(Layout, AByteOrderMarkMayStandBeforeEachInterchange) {
  const std::string other = changed(changed(order(kBody), "*000000042*0", "*000000043*0"), "IEA*1*000000042", "IEA*1*000000043");
  EXPECT_THAT(told("\xEF\xBB\xBF" + order(kBody) + "\n\xEF\xBB\xBF" + other), IsEmpty());
}

TEST(NearestRelease, IsTheOneThatDefinesTheSetAndIsClosest) {
  const Dictionary& all = standard_dictionary();
  const auto name = [&](std::string_view version, std::string_view set) {
    const Release* release = all.nearest(version, set);
    return release == nullptr ? std::string_view("none") : release->name;
  };
  EXPECT_EQ(name("004060", "850"), "004010");
  EXPECT_EQ(name("003010VICS", "850"), "004010");
  EXPECT_EQ(name("004060", "753"), "004030");
  EXPECT_EQ(name("005040", "997"), "005010");
  EXPECT_EQ(name("004020", "997"), "004010");
  EXPECT_EQ(name("004010", "8X0"), "none");
  EXPECT_EQ(name("4010", "850"), "none");
  EXPECT_EQ(name("", "850"), "none");
}

// Partners refuse what they do not trade, whatever is defined.
TEST(NearestRelease, ASetThatNobodyTradesIsNotSupported) {
  const auto told_of = [](std::string_view version) {
    return told(bytes_of({.set = "997", .group = "FA", .body = "AK1*PO*1~AK9*A*1*1*1~", .version = version}));
  };
  EXPECT_THAT(told_of("004010"), IsEmpty());
  EXPECT_THAT(told_of("005010"), testing::Contains(testing::HasSubstr("GS08_UNKNOWN_VERSION")));
  EXPECT_NE(standard_dictionary().release("004010")->set("832"), nullptr);
  EXPECT_EQ(standard_dictionary().release("004010")->traded_set("832"), nullptr);
  EXPECT_THAT(told(bytes_of({"832", "SC", "BCT*SC*1~"})), ElementsAre("UNKNOWN_SET: 832 -> a set that is defined"));
}

}  // namespace
}  // namespace proofload::x12
