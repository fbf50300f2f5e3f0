#include "harness/conformance/edifact_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/contracts/edifact/judged.hpp"
#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using edifact::order;
using edifact::with;
using testing::ElementsAre;

TEST(EdifactCheck, AMessageIsADocument) {
  const Checked checked = check_text(order());
  EXPECT_EQ(checked.summary.verdict(), Verdict::conforms);
  ASSERT_EQ(checked.heard.documents.size(), 1u);
  const Document& document = checked.heard.documents[0];
  EXPECT_EQ(document.set, "ORDERS");
  EXPECT_EQ(document.control, "1");
  EXPECT_EQ(document.version, "D.96A");
  EXPECT_EQ(document.judged_by, "D96A");
  EXPECT_EQ(document.segments, 13u);
  EXPECT_EQ(checked.heard.files[0].kind, Kind::edifact);
  EXPECT_THAT(checked.answers, testing::HasSubstr("UCI+4711+BUYER:14+SELLER:14+7'"));
}

TEST(EdifactCheck, AFindingSaysWhereAndWhich) {
  const Checked checked = check_text(with(order(), "DTM+137:20260105:102'", "\r\nDTM+:20260105:102'"));
  ASSERT_EQ(checked.heard.findings.size(), 1u);
  const Finding& finding = checked.heard.findings[0];
  EXPECT_EQ(finding.clause, "ORDERS-DTM01.1");
  EXPECT_EQ(finding.code, "ELEMENT_MISSING");
  EXPECT_EQ(finding.weight, Weight::violation);
  EXPECT_EQ(finding.reply, "UCD 13");
  EXPECT_EQ(finding.set, "ORDERS");
  EXPECT_EQ(finding.interchange_control, "4711");
  EXPECT_EQ(finding.place.line, 2u);
  EXPECT_EQ(finding.place.column, 5u);
  EXPECT_EQ(finding.component, 1u);
}

TEST(EdifactCheck, WhatAReceiverWouldTakeWarns) {
  const Checked base = check_text(with(order(), "NAD+BY", "NAD+BYZZ"));
  EXPECT_THAT(base.heard.codes(Weight::warning), ElementsAre("ELEMENT_TOO_LONG"));
  EXPECT_EQ(base.summary.verdict(), Verdict::conforms);
  EXPECT_EQ(check_text(with(order(), "NAD+BY", "NAD+BYZZ"), Profile::strict).summary.verdict(), Verdict::violates);
}

TEST(EdifactCheck, LenientNamesWhatItLetsPass) {
  const Checked counts = check_text(with(order(), "UNT+13", "UNT+14"), lenient());
  EXPECT_EQ(counts.summary.verdict(), Verdict::conforms);
  EXPECT_EQ(counts.summary.tolerances.at("UNT_COUNT"), 1u);
  const Checked zeros = check_text(with(order(), "UNZ+1+4711", "UNZ+1+004711"), lenient());
  EXPECT_EQ(zeros.summary.tolerances.at("UNZ_REF_MISMATCH"), 1u);
  EXPECT_EQ(check_text(with(order(), "UNZ+1+4711", "UNZ+1+4712"), lenient()).summary.verdict(), Verdict::violates);
}

TEST(EdifactCheck, ByAnotherDirectoryOnlyWhatEachHasViolates) {
  const std::string later = with(order(), "D:96A", "D:01B");
  EXPECT_THAT(check_text(with(later, "DTM+137:20260105:102'", "")).heard.codes(Weight::violation), ElementsAre("UNT_COUNT"));
  EXPECT_THAT(check_text(with(later, "BGM+220+PO4711+9'", "")).heard.codes(Weight::violation),
              ElementsAre("MISSING_MANDATORY_SEGMENT", "UNT_COUNT"));
  const std::string no_number = with(later, "QTY+21:10", "QTY+21:1O");
  EXPECT_TRUE(check_text(no_number).heard.codes(Weight::violation).empty());
  EXPECT_THAT(check_text(with(no_number, "D:01B", "D:97A")).heard.codes(Weight::violation), ElementsAre("ELEMENT_BAD_CHARACTER"));
}

TEST(EdifactCheck, AReferenceThatCameInAnotherFileIsADuplicate) {
  const Scratch scratch;
  const Checked checked = check_paths({scratch.write("a.edi", order()), scratch.write("b.edi", order())});
  EXPECT_THAT(checked.heard.codes(Weight::violation), ElementsAre("DUPLICATE_UNB_REF"));
  ASSERT_FALSE(checked.heard.findings.empty());
  EXPECT_THAT(checked.heard.findings[0].text, testing::HasSubstr("a.edi:1"));
}

TEST(EdifactCheck, AnUnknownMessageIsNeverGreen) {
  EXPECT_EQ(check_text(with(order(), "ORDERS", "SLSRPT")).summary.verdict(), Verdict::not_judged);
}

}  // namespace
}  // namespace proofload::conformance
