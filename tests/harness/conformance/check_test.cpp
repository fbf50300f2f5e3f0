#include "harness/conformance/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/conformance/inputs.hpp"
#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Check, AFindingSaysWhereWhatAndWhatWouldBeRight) {
  const Checked checked = check_text(in_lines(interchange("856", "SH", "BSN*00*S1*20260105*0930~HL*1**S~HL*2*1*O~PRF***20261120~")));
  ASSERT_EQ(checked.heard.findings.size(), 1u);
  const Finding& finding = checked.heard.findings[0];
  EXPECT_EQ(finding.clause, "856-PRF01");
  EXPECT_EQ(finding.code, "ELEMENT_MISSING");
  EXPECT_EQ(finding.weight, Weight::violation);
  EXPECT_EQ(finding.reply, "AK403 1");
  EXPECT_EQ(finding.set, "856");
  EXPECT_EQ(finding.set_control, "0001");
  EXPECT_EQ(finding.group_control, "17");
  EXPECT_EQ(finding.interchange_control, "000000042");
  EXPECT_EQ(finding.segment, "PRF");
  EXPECT_EQ(finding.segment_position, 5u);
  EXPECT_EQ(finding.element, 1u);
  EXPECT_EQ(finding.place.line, 7u);
  EXPECT_EQ(finding.place.column, 5u);
  EXPECT_EQ(finding.expected, "1 to 22 characters");
  EXPECT_EQ(finding.excerpt.before, "HL*2*1*O~");
  EXPECT_EQ(finding.excerpt.text, "PRF***20261120~");
  EXPECT_EQ(finding.excerpt.caret, 4u);
}

// The amount stands at the set's beginning, the fault is found at its end.
TEST(Check, ATotalIsShownWhereItIsSaid) {
  const Checked checked = check_text(in_lines(
      interchange("820", "RA", "BPR*C*100*C*ACH~TRN*1*X~ENT*1~RMR*IV*I1**40~RMR*IV*I2**50~")));
  ASSERT_EQ(checked.heard.codes(Weight::warning), std::vector<std::string>{"BPR02_TOTAL"});
  const Finding& finding = checked.heard.findings[0];
  EXPECT_EQ(finding.found, "100");
  EXPECT_EQ(finding.expected, "90");
  EXPECT_EQ(finding.place.line, 4u);
}

TEST(Check, AnInputThatIsCutLacksItsTrailerAndNothingElse) {
  const std::string whole = interchange("850", "PO", kOrder);
  for (const std::size_t left : {whole.size() - 1, whole.size() - 20, whole.size() * 3 / 5}) {
    const Checked checked = check_text(std::string_view(whole).substr(0, left));
    if (left == whole.size() - 1) {  // the last terminator alone is missing: all was said
      EXPECT_EQ(checked.summary.verdict(), Verdict::conforms);
      continue;
    }
    EXPECT_THAT(checked.heard.codes(Weight::violation), ElementsAre("MISSING_IEA")) << left;
  }
  EXPECT_THAT(check_text(whole.substr(0, 50)).heard.codes(Weight::violation), ElementsAre("ISA_TOO_FEW_ELEMENTS"));
}

TEST(Check, EachSetIsADocumentWithAVerdict) {
  std::string text = interchange("850", "PO", kOrder);
  const std::size_t at = text.find("GE*1*17");
  text.replace(at, 7, "ST*850*0002~BEG*00*SA*4712**20260199~PO1*1*2*EA*3.5~SE*4*0002~GE*2*17");
  const Checked checked = check_text(text);
  ASSERT_EQ(checked.heard.documents.size(), 2u);
  EXPECT_EQ(checked.heard.documents[0].verdict, Verdict::conforms);
  EXPECT_EQ(checked.heard.documents[1].verdict, Verdict::violates);
  EXPECT_EQ(checked.heard.documents[1].control, "0002");
  EXPECT_EQ(checked.heard.documents[1].segments, 4u);
  EXPECT_EQ(checked.heard.documents[1].judged_by, "004010");
  EXPECT_EQ(checked.summary.documents, 2u);
  EXPECT_EQ(checked.summary.documents_violating, 1u);
}

TEST(Check, AnInterchangeThatComesTwiceIsNamedWithTheFirst) {
  const Scratch scratch;
  const std::string text = interchange("850", "PO", kOrder);
  const std::string a = scratch.write("a.edi", text), b = scratch.write("b.edi", text);
  const Checked checked = check_paths({a, b});
  ASSERT_THAT(checked.heard.codes(Weight::violation), ElementsAre("DUPLICATE_ISA13"));
  EXPECT_THAT(checked.heard.findings[0].text, HasSubstr(a + ":1"));
  EXPECT_EQ(checked.heard.files[0].verdict, Verdict::conforms);
  EXPECT_EQ(checked.heard.files[1].verdict, Verdict::violates);
  const Checked other = check_paths({a, scratch.write("c.edi", interchange("850", "PO", kOrder, "000000043"))});
  EXPECT_EQ(other.summary.verdict(), Verdict::conforms);
}

TEST(Check, FilesThatCannotBeReadAreAnError) {
  Heard heard;
  EXPECT_FALSE(check_files({"no/such/file"}, {.profile = Profile::base, .audience = heard, .answer = {}, .progress = {}}));
}

TEST(Check, ProgressIsToldOfEachPiece) {
  const Scratch scratch;
  std::string text;
  for (int i = 1; text.size() < 600'000; ++i) {
    std::string control = std::to_string(i);
    control.insert(0, 9 - control.size(), '0');
    text += interchange("850", "PO", kOrder, control);
  }
  const std::string path = scratch.write("a.edi", text);
  Heard heard;
  std::vector<std::uint64_t> bytes;
  Check check{.profile = Profile::base, .audience = heard, .answer = {}, .progress = {}};
  check.progress = [&](const Reading& reading) {
    EXPECT_EQ(reading.bytes_most, text.size());
    bytes.push_back(reading.bytes);
  };
  ASSERT_TRUE(check_files({path}, check));
  EXPECT_GE(bytes.size(), 3u);
  EXPECT_EQ(bytes.back(), text.size());
  EXPECT_TRUE(heard.findings.empty());
}

TEST(Inputs, AFolderIsItsFilesInOrderWithoutHiddenOnes) {
  const Scratch scratch;
  for (const char* name : {"b.edi", "a/z.edi", "a/.hidden", ".git/config", "c"}) scratch.write(name, "");
  const auto files = files_of({scratch.path()});
  ASSERT_TRUE(files);
  EXPECT_THAT(*files, ElementsAre(scratch.path() + "/a/z.edi", scratch.path() + "/b.edi", scratch.path() + "/c"));
  EXPECT_THAT(*files_of({"-"}), ElementsAre("-"));
}

TEST(Inputs, AMissingFileIsAnsweredWithTheNearestName) {
  const Scratch scratch;
  scratch.write("orders.edi", "");
  const auto files = files_of({scratch.path() + "/order.edi"});
  ASSERT_FALSE(files);
  EXPECT_THAT(files.error().hint, HasSubstr("orders.edi"));
}

}  // namespace
}  // namespace proofload::conformance
