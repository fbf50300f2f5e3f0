#include "harness/conformance/kind.hpp"

#include <gtest/gtest.h>

#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using namespace std::string_literals;

TEST(Kind, IsToldFromHowAFileBegins) {
  const struct {
    std::string bytes;
    Kind kind;
    std::string code;
  } kFiles[] = {
      {interchange("850", "PO", kOrder), Kind::x12, ""},
      {"\xEF\xBB\xBF" + interchange("850", "PO", kOrder), Kind::x12, ""},
      {"\r\n\t  " + interchange("850", "PO", kOrder), Kind::x12, ""},
      {"ISA", Kind::x12, ""},
      {"ISA*00*", Kind::x12, ""},
      {"ST*850*0001~BEG*00~", Kind::x12, ""},
      {"GS*PO*A*B~", Kind::x12, ""},
      {"From: them\nISA*00*          *", Kind::x12, ""},
      {"UNA:+.? 'UNB+UNOA:1+A+B", Kind::edifact, ""},
      {"UNB+UNOA:1+A+B", Kind::edifact, ""},
      {"UNH+1+ORDERS:D:96A:UN'", Kind::edifact, ""},
      {"{\"order\": 1}", Kind::json, ""},
      {"[1]", Kind::json, ""},
      {"", Kind::none, "EMPTY"},
      {" \n ", Kind::none, "EMPTY"},
      {"\xEF\xBB\xBF", Kind::none, "EMPTY"},
      {"\xFF\xFEI\0S\0A\0"s, Kind::none, "UTF_16"},
      {"I\0S\0A\0*\0"s, Kind::none, "UTF_16"},
      {"\0I\0S\0A\0*"s, Kind::none, "UTF_16"},
      {"\xC9\xE2\xC1\x5C", Kind::x12, "EBCDIC"},
      {"\x7f" "ELF\x02\x01\x01"s, Kind::none, "BINARY"},
      {"PK\x03\x04"s, Kind::none, "BINARY"},
      {"<?xml version='1.0'?>", Kind::none, "NOT_EDI"},
      {"Dear partner,", Kind::none, "NOT_EDI"},
      {"ISAAC wrote", Kind::none, "NOT_EDI"},
      {"UNABLE", Kind::none, "NOT_EDI"},
      {"STOP", Kind::none, "NOT_EDI"},
  };
  for (const auto& file : kFiles) {
    const Detected detected = detect(file.bytes);
    EXPECT_EQ(detected.kind, file.kind) << file.bytes;
    EXPECT_EQ(detected.code, file.code) << file.bytes;
    EXPECT_EQ(detected.text.empty(), file.code.empty()) << file.bytes;
  }
}

TEST(Kind, SaysWhereTheRubbishIs) {
  EXPECT_EQ(detect("abc\x01").at, 3u);
  const Checked checked = check_text("line one\nline \x02 two");
  ASSERT_EQ(checked.heard.findings.size(), 1u);
  EXPECT_EQ(checked.heard.findings[0].place.line, 2u);
  EXPECT_EQ(checked.heard.findings[0].place.column, 6u);
}

// What is not judged is never green, and what is no document violates.
TEST(Kind, WhatIsNotJudgedHasAVerdictOfItsOwn) {
  EXPECT_EQ(check_text("{}").summary.verdict(), Verdict::not_judged);
  for (const char* text : {"", "hello", "ISA", "ISA*00*", "ST*850*0001~"}) {
    EXPECT_EQ(check_text(text).summary.verdict(), Verdict::violates) << text;
  }
}

}  // namespace
}  // namespace proofload::conformance
