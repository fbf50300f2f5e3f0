// Each fault that can be planted in a message or its envelope, and the one finding that it makes.
#include <gtest/gtest.h>

#include "tests/contracts/edifact/judged.hpp"

namespace proofload::edifact {
namespace {

struct Planted {
  std::string_view from, to, codes;
};

constexpr Planted kPlanted[] = {
    // envelopes
    {"SELLER", "", "UNB_INCOMPLETE"},
    {"UNOC:3", "UNOC:7", "UNB_SYNTAX_UNKNOWN"},
    {"UNOC", "ABCD", "UNB_SYNTAX_UNKNOWN"},
    {"260105:", "261305:", "UNB_DATE"},
    {"UNZ+1", "UNZ+2", "UNZ_COUNT"},
    {"UNZ+1+4711", "UNZ+1+4712", "UNZ_REF_MISMATCH"},
    {"UNZ+1+4711'", "", "MISSING_UNZ"},
    {"UNT+13+1'", "", "MISSING_UNT"},
    {"UNT+13", "UNT+12", "UNT_COUNT"},
    {"UNT+13+1", "UNT+13+2", "UNT_REF_MISMATCH"},
    {"UNH+1+ORDERS", "UNH+1+", "UNH_BAD_TYPE"},
    {"ORDERS:D:96A", "ORDERS:X:XX", "UNH_BAD_VERSION OTHER_DIRECTORY"},
    {"ORDERS:D:96A", "ORDERS:D:01B", "OTHER_DIRECTORY"},
    {"D:96A:UN", "D:96A:ZZ", "OTHER_DIRECTORY"},
    {"ORDERS:D", "SLSRPT:D", "UNKNOWN_MESSAGE"},
    {"UNH+1+ORDERS:D:96A:UN'", "", "SEGMENT_OUTSIDE_MESSAGE UNZ_COUNT"},
    // structure
    {"BGM+220+PO4711+9'", "", "MISSING_MANDATORY_SEGMENT UNT_COUNT"},
    {"DTM+137:20260105:102'", "", "MISSING_MANDATORY_SEGMENT UNT_COUNT"},
    {"UNS+S'", "", "MISSING_SECTION_CONTROL UNT_COUNT"},
    {"UNS+S'", "UNS+S'UNS+S'", "SEGMENT_OVER_MAX_USE UNT_COUNT"},
    {"UNS+S'", "STS+1'UNS+S'", "SEGMENT_NOT_IN_MESSAGE UNT_COUNT"},
    {"UNS+S'", "XYZ+1'UNS+S'", "UNKNOWN_SEGMENT UNT_COUNT"},
    {"UNS+S'", "s Str. 8'UNS+S'", "BAD_SEGMENT_ID UNT_COUNT"},
    {"UNS+S'", "BGM+220'UNS+S'", "SEGMENT_OUT_OF_SEQUENCE UNT_COUNT"},
    // elements
    {"DTM+137:", "DTM+:", "ELEMENT_MISSING"},
    {"NAD+BY", "NAD+", "ELEMENT_MISSING"},
    {"BGM+220+PO4711+9", "BGM+220+PO4711+9++X", "ELEMENT_TOO_MANY"},
    {"QTY+21:10'", "QTY+21:10:PCE:9'", "COMPONENT_TOO_MANY"},
    {"NAD+BY", "NAD+BYZZ", "ELEMENT_TOO_LONG"},
    {"QTY+21:10'", "QTY+21:1O'", "ELEMENT_BAD_CHARACTER"},
    {"AAA:2.50", "AAA:2,50", "ELEMENT_BAD_DECIMAL_MARK"},
    {"PO4711+9", "PO4711+99", "ELEMENT_BAD_CODE"},
    {"PO4711", "PO\x01 4711", "CHARACTER_NOT_IN_SET"},
    // meaning
    {"137:20260105:102", "137:20260230:102", "DTM_VALUE"},
    {"CNT+2:2", "CNT+2:3", "CNT_COUNT"},
    {"CNT+2:2", "CNT+1:15", "CNT_QUANTITY"},
    {"MOA+203:25'", "MOA+203:26'", "LINE_AMOUNT"},
    {"4006381333931", "4006381333932", "GTIN_CHECK_DIGIT"},
    {"4000001000005", "4000001000006", "GLN_CHECK_DIGIT"},
};

TEST(EdifactJudge, WhatConformsHasNoFinding) {
  const Judged clean = judged(order());
  EXPECT_EQ(clean.codes(), "");
  ASSERT_EQ(clean.messages.size(), 1u);
  EXPECT_EQ(clean.messages[0].verdict, Verdict::accepted);
  EXPECT_EQ(clean.messages[0].segments, 13u);
  EXPECT_EQ(judged(with(order(), "CNT+2:2", "CNT+1:14")).codes(), "");
}

TEST(EdifactJudge, EachPlantedFaultIsFound) {
  for (const Planted& planted : kPlanted) {
    const std::string text = with(order(), planted.from, planted.to);
    EXPECT_EQ(judged(text).codes(), planted.codes) << planted.from << " -> " << planted.to << "\n" << text;
  }
}

TEST(EdifactJudge, AFindingSaysWhere) {
  const std::string text = with(order(), "20260105:102", "20260230:102");
  const Judged heard = judged(text);
  ASSERT_EQ(heard.findings.size(), 1u);
  const Finding& finding = heard.findings[0];
  EXPECT_EQ(finding.segment, "DTM");
  EXPECT_EQ(finding.segment_position, 3u);
  EXPECT_EQ(finding.element, 1u);
  EXPECT_EQ(finding.component, 2u);
  EXPECT_EQ(finding.value, "20260230");
  EXPECT_EQ(finding.offset, text.find("20260230"));
}

TEST(EdifactJudge, ReferencesMustDiffer) {
  const std::string twice = message("ORDERS", kOrder) + message("ORDERS", kOrder);
  EXPECT_EQ(judged(interchange(twice, 2)).codes(), "DUPLICATE_UNH_REF");
  EXPECT_EQ(judged(order(), 1000, "in line 1").codes(), "DUPLICATE_UNB_REF");
}

TEST(EdifactJudge, GroupsAreCountedAndNamed) {
  const std::string group = "UNG+ORDERS+A+B+260105:0930+7+UN+D:96A'" + message("ORDERS", kOrder) + "UNE+1+7'";
  EXPECT_EQ(judged(interchange(group)).codes(), "");
  EXPECT_EQ(judged(with(interchange(group), "UNE+1", "UNE+2")).codes(), "UNE_COUNT");
  EXPECT_EQ(judged(with(interchange(group), "UNE+1+7", "UNE+1+8")).codes(), "UNE_REF_MISMATCH");
  EXPECT_EQ(judged(with(interchange(group), "UNE+1+7'", "")).codes(), "MISSING_UNE");
  EXPECT_EQ(judged(with(interchange(group), "UNG+ORDERS", "UNG+INVOIC")).codes(), "GROUP_TYPE_MISMATCH");
  EXPECT_EQ(judged(with(interchange(group), "UNG+ORDERS", "UNG+")).codes(), "UNG_INCOMPLETE GROUP_TYPE_MISMATCH");
  EXPECT_EQ(judged(interchange(group + group, 2)).codes(), "DUPLICATE_UNG_REF");
  EXPECT_EQ(judged(interchange(group + message("ORDERS", kOrder, "2"))).codes(), "GROUPS_AND_MESSAGES_MIXED");
  // A message's reference is its group's own.
  EXPECT_EQ(judged(interchange(group + with(with(group, "0930+7", "0930+8"), "UNE+1+7", "UNE+1+8"), 2)).codes(), "");
}

TEST(EdifactJudge, LevelsNameAParentThatCameBefore) {
  const std::string body =
      "BGM+351+A1+9'DTM+137:20260105:102'CPS+1'CPS+2+1'PAC+1'PCI+33E'GIN+BJ+354107380000001051'LIN+1'QTY+12:5'CNT+2:1'";
  const std::string text = interchange(message("DESADV", body));
  EXPECT_EQ(judged(text).codes(), "");
  EXPECT_EQ(judged(with(text, "CPS+2+1", "CPS+2+3")).codes(), "CPS_PARENT");
  EXPECT_EQ(judged(with(text, "CPS+2+1", "CPS+1+1")).codes(), "CPS_REPEATED");
  EXPECT_EQ(judged(with(text, "001051", "001052")).codes(), "SSCC_CHECK_DIGIT");
}

TEST(EdifactJudge, AnInvoicesAmountsAgree) {
  const std::string body =
      "BGM+380+R1+9'DTM+137:20260105:102'LIN+1'QTY+47:40'MOA+203:2160'PRI+AAB:54'LIN+2'QTY+47:12.65'MOA+203:2530'"
      "PRI+AAB:200:CA::1:KGM'UNS+S'CNT+2:2'MOA+77:5581.10'MOA+79:4690'MOA+125:4690'MOA+176:891.10'";
  const std::string text = interchange(message("INVOIC", body));
  EXPECT_EQ(judged(text).codes(), "");
  EXPECT_EQ(judged(with(text, "MOA+79:4690", "MOA+79:4691")).codes(), "MOA_TOTAL");
  EXPECT_EQ(judged(with(text, "MOA+176:891.10", "MOA+176:891.90")).codes(), "MOA_TOTAL");
  EXPECT_EQ(judged(with(text, "PRI+AAB:54", "PRI+AAB:60")).codes(), "LINE_AMOUNT");
  // An allowance may be what the difference is.
  EXPECT_EQ(judged(with(text, "PRI+AAB:54'", "PRI+AAB:60'ALC+A'PCD+1:10'")).codes(), "UNT_COUNT");
}

TEST(EdifactJudge, ReadsAnyServiceCharacters) {
  std::string text = order();
  for (char& c : text) c = c == '+' ? '*' : c == ':' ? '=' : c == '\'' ? '~' : c == '.' ? ',' : c;
  EXPECT_EQ(judged("UNA=*,? ~\r\n" + text).codes(), "");
  EXPECT_EQ(judged("UNA=*.? ~" + text).codes(), "ELEMENT_BAD_DECIMAL_MARK");
  EXPECT_NE(judged("UNA=*== ~" + text).codes().find("UNA_INVALID"), std::string::npos);
}

TEST(EdifactJudge, LevelsOfCharacters) {
  const std::string lower = with(order(), "PO4711", "Po4711");
  EXPECT_EQ(judged(lower).codes(), "");
  EXPECT_EQ(judged(with(lower, "UNOC", "UNOB")).codes(), "");
  EXPECT_EQ(judged(with(lower, "UNOC", "UNOA")).codes(), "CHARACTER_NOT_IN_SET");
  const std::string umlaut = with(order(), "PO4711", "P\xC3\x96 4711");
  EXPECT_EQ(judged(umlaut).codes(), "");
  EXPECT_EQ(judged(with(umlaut, "UNOC", "UNOB")).codes(), "CHARACTER_NOT_IN_SET");
  EXPECT_EQ(judged(with(umlaut, "UNOC", "UNOY")).codes(), "");
  EXPECT_EQ(judged(with(with(order(), "PO4711", "P\xD6 4711"), "UNOC", "UNOY")).codes(), "CHARACTER_NOT_IN_SET");
}

TEST(EdifactJudge, SeveralInterchangesAndWhatStandsBetween) {
  const std::string two = order() + "\r\n" + order();
  EXPECT_EQ(judged(two).interchanges.size(), 2u);
  EXPECT_EQ(judged(two).codes(), "");
  EXPECT_EQ(judged(order() + " rubbish " + order()).codes(), "DATA_OUTSIDE_INTERCHANGE");
  EXPECT_EQ(judged("rubbish").codes(), "NO_UNB");
  EXPECT_EQ(judged("").codes(), "NO_UNB");
  EXPECT_EQ(judged(message("ORDERS", kOrder)).codes(), "NO_UNB");
  EXPECT_EQ(judged("UNB+UNOC:3+A+B+260105:0930+1'UNZ+0+1'").codes(), "INTERCHANGE_EMPTY");
}

TEST(EdifactJudge, AFileThatIsCutLacksItsEndAndNothingElse) {
  const std::string text = order();
  for (std::size_t size = 60; size + 12 < text.size(); ++size) {
    EXPECT_EQ(judged(std::string_view(text).substr(0, size)).codes(), "MISSING_UNZ") << size;
  }
}

}  // namespace
}  // namespace proofload::edifact
