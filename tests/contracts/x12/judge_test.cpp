#include "contracts/x12/judge.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "contracts/x12/purchase_order_850.hpp"

namespace proofload::x12 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string isa(std::string_view control = "000000042") {
  return "ISA*00*          *00*          *ZZ*BIGBOX         *12*5551234567     "
         "*260105*0930*U*00401*" +
         std::string(control) + "*0*P*>~";
}

// One group of one set; the body stands between ST and SE.
std::string with(std::string_view set, std::string_view group, const std::string& body,
                 int segments) {
  return isa() + "GS*" + std::string(group) + "*BIGBOX*SELLER*20260105*0930*17*X*004010~ST*" +
         std::string(set) + "*0001~" + body + "SE*" + std::to_string(segments) +
         "*0001~GE*1*17~IEA*1*000000042~";
}

std::vector<std::string_view> names(const Judgement& judgement) {
  std::vector<std::string_view> out;
  for (const Finding& finding : judgement.findings) out.push_back(kind(finding.code).name);
  return out;
}

Judgement judged(const std::string& bytes) {
  return judge(bytes, standard_dictionary());
}

const std::string kOrder = "BEG*00*SA*4711**20260105~PO1*1*12*EA*7.5**VN*A1~CTT*1~";

TEST(Judge, AConformingInterchangeIsCleanAndTellsItsParts) {
  const std::string bytes = with("850", "PO", kOrder, 5);
  const Judgement j = judged(bytes);
  EXPECT_THAT(names(j), IsEmpty());
  ASSERT_EQ(j.sets.size(), 1u);
  EXPECT_EQ(j.interchanges[0].sender, "BIGBOX");
  EXPECT_EQ(j.interchanges[0].control_number, "000000042");
  EXPECT_EQ(j.groups[0].control_number, "17");
  EXPECT_EQ(j.sets[0].id, "850");
  EXPECT_EQ(j.sets[0].segments, 5u);
  EXPECT_EQ(j.sets[0].verdict, Verdict::accepted);
  EXPECT_TRUE(j.in_force(j.sets[0]));
  EXPECT_EQ(j.sets[0].text.bytes.substr(0, 12), "ST*850*0001~");
  EXPECT_EQ(read<PurchaseOrder850>(j.sets[0].text)->number, "4711");
}

// Control characters that cut are no data; in data they are told of.
TEST(Judge, CompositesMayBeCutWithAControlCharacter) {
  std::string bytes = with("850", "PO", "BEG*00*SA*4711**20260105~MEA**WT*10*LB>2~PO1*1*12*EA*7.5**VN*A1~CTT*1~", 6);
  std::replace(bytes.begin(), bytes.end(), '>', '\x1f');
  std::replace(bytes.begin(), bytes.end(), '*', '\x1d');
  EXPECT_THAT(names(judged(bytes)), IsEmpty());
  bytes.replace(bytes.find("LB\x1f"), 3, "L\x02\x1f");
  EXPECT_THAT(names(judged(bytes)), ::testing::Contains("ELEMENT_BAD_CHARACTER"));
}

TEST(Judge, AFindingSaysWhereItIs) {
  const std::string bytes =
      with("850", "PO", "BEG*00*SA*4711**20261305~PO1*1*12*EA*7.5**VN*A1~CTT*1~", 5);
  const Judgement j = judged(bytes);
  ASSERT_THAT(names(j), ElementsAre("ELEMENT_BAD_DATE"));
  const Finding& f = j.findings[0];
  EXPECT_EQ(f.segment, "BEG");
  EXPECT_EQ(f.segment_position, 2u);
  EXPECT_EQ(f.element, 5u);
  EXPECT_EQ(f.element_number, "373");
  EXPECT_EQ(f.value, "20261305");
  EXPECT_EQ(bytes.substr(f.offset, 8), "20261305");
  EXPECT_EQ(f.text, "BEG05 (date) '20261305' is no date");
  EXPECT_EQ(j.sets[0].verdict, Verdict::rejected);
}

TEST(Judge, OneBadSetIsRejectedAlone) {
  const std::string good = "*0001~" + kOrder + "SE*5*0001~";
  const std::string bytes = isa() + "GS*PO*A1*B1*20260105*0930*17*X*004010~ST*850" + good +
                            "ST*850*0002~PO1*1*1*EA*1**VN*A1~SE*3*0002~GE*2*17~IEA*1*000000042~";
  const Judgement j = judged(bytes);
  EXPECT_THAT(names(j), ElementsAre("MISSING_MANDATORY_SEGMENT"));
  EXPECT_TRUE(j.in_force(j.sets[0]));
  EXPECT_FALSE(j.in_force(j.sets[1]));
  EXPECT_THAT(j.findings_of(j.sets[0]), IsEmpty());
  EXPECT_EQ(j.findings_of(j.sets[1]).size(), 1u);
}

TEST(Judge, TwoInterchangesMayUseDifferentDelimiters) {
  const std::string first = with("850", "PO", kOrder, 5);
  std::string second = first;
  for (char& c : second) c = c == '*' ? '|' : c == '~' ? '\n' : c;
  second.replace(second.find("000000042"), 9, "000000043");
  second.replace(second.rfind("000000042"), 9, "000000043");
  const std::string bytes = first + "\r\n" + second;
  const Judgement j = judged(bytes);
  EXPECT_THAT(names(j), IsEmpty());
  EXPECT_EQ(j.interchanges.size(), 2u);
  EXPECT_EQ(j.sets[1].text.delimiters.element, '|');
}

TEST(Judge, AnInterchangeWithoutTrailerEndsWhereTheNextBegins) {
  const std::string whole = with("850", "PO", kOrder, 5);
  const std::string bytes =
      whole.substr(0, whole.find("IEA")) + isa("000000043") + "IEA*0*000000043~";
  const Judgement j = judged(bytes);
  EXPECT_THAT(names(j), ElementsAre("MISSING_IEA"));
  EXPECT_EQ(j.interchanges.size(), 2u);
  EXPECT_EQ(j.interchanges[1].verdict, Verdict::accepted);
}

TEST(Judge, ASetWithoutADefinitionIsJudgedForItsEnvelope) {
  EXPECT_THAT(names(judged(with("864", "TX", "BMG*00*X~", 3))), ElementsAre("UNKNOWN_SET"));
  EXPECT_THAT(names(judged(with("864", "TX", "BMG*00*X~", 4))),
              ElementsAre("UNKNOWN_SET", "SE01_COUNT"));
}

TEST(Judge, NothingButRubbishHasNoHeader) {
  EXPECT_THAT(names(judged("")), ElementsAre("NO_ISA"));
  EXPECT_THAT(names(judged("hello, ISAAC")), ElementsAre("NO_ISA"));
  const std::string bytes = with("850", "PO", kOrder, 5) + "\x1a\x1a";
  EXPECT_THAT(names(judged(bytes)), ElementsAre("DATA_OUTSIDE_INTERCHANGE"));
}

TEST(Judge, WhatOneSetSaysIsBounded) {
  std::string body = "BEG*00*SA*4711**20260105~";
  for (int i = 0; i < 500; ++i) body += "ZZZ*1~";
  const Judgement j = judged(with("850", "PO", body, 503));
  EXPECT_LE(j.findings.size(), 101u);
  EXPECT_GT(j.findings_dropped, 300u);
}

// HL, marks, totals: what a 997 does not speak of is found, and rejects nothing.
TEST(Judge, MeaningIsFoundButRejectsNothing) {
  const auto semantic = [](std::string_view set, std::string_view group, const std::string& body,
                           int segments) {
    const std::string bytes = with(set, group, body, segments);
    const Judgement j = judged(bytes);
    EXPECT_EQ(j.sets[0].verdict, Verdict::accepted);
    return names(j);
  };
  EXPECT_THAT(
      semantic("856", "SH", "BSN*00*S1*20260105*0930*0001~HL*1**S~HL*2*1*O~HL*2*1*O~CTT*4~", 7),
      ElementsAre("HL01_SEQUENCE", "CTT01_COUNT"));
  EXPECT_THAT(semantic("856", "SH", "BSN*00*S1*20260105*0930*0001~HL*1**S~HL*2*7*O~HL*3**I~", 6),
              ElementsAre("HL02_PARENT", "HL02_ABSENT"));
  EXPECT_THAT(
      semantic("856", "SH", "BSN*00*S1*20260105*0930*0001~HL*1**P~MAN*GM*00106141411234567897~", 5),
      IsEmpty());
  EXPECT_THAT(
      semantic("856", "SH", "BSN*00*S1*20260105*0930*0001~HL*1**P~MAN*GM*00106141411234567898~", 5),
      ElementsAre("SSCC_CHECK_DIGIT"));
  EXPECT_THAT(
      semantic("810", "IN", "BIG*20260105*INV1~IT1*1*10*EA*2.50~SAC*C*D240***300~TDS*2800~", 6),
      IsEmpty());
  EXPECT_THAT(semantic("810", "IN", "BIG*20260105*INV1~IT1*1*10*EA*2.50~TDS*2501~", 5),
              ElementsAre("TDS01_TOTAL"));
  EXPECT_THAT(semantic("810", "IN", "BIG*20260105*INV1~IT1*1*200*EA*2.50*HP~TDS*500~", 5),
              IsEmpty());
  EXPECT_THAT(semantic("810", "IN",
                       "BIG*20260105*INV1~IT1*1*10*EA*2.50~TDS*2500~SAC*C*D240***300*******15~", 6),
              IsEmpty());
  EXPECT_THAT(semantic("850", "PO", "BEG*00*SA*1**20260105~PO1*1*10*EA~SDQ*EA*92*01*4*02*5~", 5),
              ElementsAre("SDQ_TOTAL"));
  EXPECT_THAT(semantic("850", "PO", "BEG*00*SA*1**20260105~PO1*1*10*EA~PO1*2*2.5*EA~CTT*2*35~", 6),
              IsEmpty());
  EXPECT_THAT(
      semantic("850", "PO", "BEG*00*SA*1**20260105~PO1*1*10*EA~PO1*2*2.5*EA~CTT*2*12.5~", 6),
      IsEmpty());
}

// What the seller says of a line is all of it only where he says so, in its unit, and of the line itself.
TEST(Judge, AnswersSumToTheirLine) {
  const auto findings = [](std::string_view type, const std::string& answers, int segments) {
    return names(judged(with("865", "CA",
                             "BCA*00*" + std::string(type) + "*4711***20260105~POC*1*CA*10*10*EA~" + answers + "CTT*1~",
                             segments)));
  };
  const std::string of_855 = "BAK*00*AC*4711*20260105~PO1*1*10*EA*1~ACK*IA*6*EA~ACK*IB*3*EA~CTT*1~";
  EXPECT_THAT(findings("AC", "ACK*IA*6*EA~ACK*IB*4*EA~", 7), IsEmpty());
  EXPECT_THAT(findings("AC", "ACK*IA*6*EA~ACK*IB*3*EA~", 7), ElementsAre("ACK02_TOTAL"));
  EXPECT_THAT(findings("AD", "ACK*IA*6*EA~", 6), ElementsAre("ACK02_TOTAL"));
  EXPECT_THAT(names(judged(with("855", "PR", of_855, 7))), ElementsAre("ACK02_TOTAL"));
  EXPECT_THAT(findings("AE", "ACK*IB*3*EA~", 6), IsEmpty());
  EXPECT_THAT(findings("AC", "ACK*IQ*6*EA~", 6), IsEmpty());
  EXPECT_THAT(findings("AC", "ACK*IA*1*CA~", 6), IsEmpty());
  EXPECT_THAT(findings("AC", "", 5), IsEmpty());
  EXPECT_THAT(findings("AC", "ACK*IA*10*EA~SLN*1**I~ACK*IR*3*EA~", 8), IsEmpty());
}

TEST(Judge, APaymentIsTheSumOfWhatItPays) {
  const auto findings = [](std::string_view amount, const std::string& detail, int segments) {
    return names(
        judged(with("820", "RA", "BPR*I*" + std::string(amount) + "*C*CHK~ENT*1~" + detail, segments)));
  };
  EXPECT_THAT(findings("30.5", "RMR*IV*1**20.25~RMR*IV*2**10.25~", 6), IsEmpty());
  EXPECT_THAT(findings("30", "RMR*IV*1**20.25~RMR*IV*2**10.25~", 6), ElementsAre("BPR02_TOTAL"));
  EXPECT_THAT(findings("28.5", "ADX*-2*59~RMR*IV*1**30.5~", 6), IsEmpty());
  EXPECT_THAT(findings("30.5", "ADX*-2*59~RMR*IV*1**30.5~", 6), ElementsAre("BPR02_TOTAL"));
  // An invoice's own adjustment is in what is paid of it, or is not.
  EXPECT_THAT(findings("30.5", "RMR*IV*1**30.5*32.5~ADX*-2*59~", 6), IsEmpty());
  EXPECT_THAT(findings("30.5", "RMR*IV*1**32.5~ADX*-2*59~", 6), IsEmpty());
  EXPECT_THAT(findings("30.5", "RMR*IV*1**32.5*32.5**59*-2~", 5), IsEmpty());
  EXPECT_THAT(findings("30.5", "RMR*IV*1**31.5~ADX*-2*59~", 6), ElementsAre("BPR02_TOTAL"));
  EXPECT_THAT(findings("30.5", "RMR*IV*1**10~ENT*2~ADX*20.5*59~", 7), IsEmpty());
  EXPECT_THAT(findings("30.5", "RMR*IV*1~", 5), IsEmpty());  // paid in full: the total is not told
  EXPECT_THAT(findings("30.5", "", 4), IsEmpty());
}

TEST(Judge, ACountIsOfTheSetsOwnLines) {
  const std::string change = "BCH*04*SA*1***20260105~POC*1*QI*5*2*EA~POC*2*DI*2*0*EA~CTT*";
  EXPECT_THAT(names(judged(with("860", "PC", change + "2*7~", 6))), IsEmpty());
  EXPECT_THAT(names(judged(with("860", "PC", change + "3*8~", 6))), ElementsAre("CTT01_COUNT", "CTT02_HASH"));
  const std::string without_quantity = "BCH*04*SA*1***20260105~POC*1*QI*5*2*EA~POC*2*DI~CTT*2*";
  EXPECT_THAT(names(judged(with("860", "PC", without_quantity + "5~", 6))), IsEmpty());
  EXPECT_THAT(names(judged(with("860", "PC", without_quantity + "6~", 6))), ElementsAre("CTT02_HASH"));
  const std::string stock = "BIA*00*SI*R*20260105~LIN**VN*A~QTY*33*5~QTY*17*9~LIN**VN*B~CTT*";
  EXPECT_THAT(names(judged(with("846", "IB", stock + "2*14~", 8))), IsEmpty());
  EXPECT_THAT(names(judged(with("846", "IB", stock + "1*5~", 8))), ElementsAre("CTT01_COUNT", "CTT02_HASH"));
  EXPECT_THAT(names(judged(with("860", "PC", "BCH*04*SA*1***20260105~POC*1*CA*5*5*EA~SDQ*EA*92*01*4~", 5))),
              ElementsAre("SDQ_TOTAL"));
}

TEST(Judge, RepeatedNumbersAreFoundWhereTheyMustBeUnique) {
  const std::string set = "*0001~" + kOrder + "SE*5*0001~";
  const std::string group = "GS*PO*A1*B1*20260105*0930*17*X*004010~ST*850" + set;
  EXPECT_THAT(names(judged(isa() + group + "ST*850" + set + "GE*2*17~IEA*1*000000042~")),
              ElementsAre("DUPLICATE_ST02"));
  EXPECT_THAT(names(judged(isa() + group + "GE*1*17~" + group + "GE*1*17~IEA*2*000000042~")),
              ElementsAre("DUPLICATE_GS06"));
  const std::string whole = with("850", "PO", kOrder, 5);
  EXPECT_THAT(names(judged(whole + whole)), ElementsAre("DUPLICATE_ISA13"));
}

TEST(Judge, AReusedJudgementForgetsTheLastOne) {
  Judgement into;
  judge("rubbish", standard_dictionary(), into);
  const std::string bytes = with("850", "PO", kOrder, 5);
  judge(bytes, standard_dictionary(), into);
  EXPECT_TRUE(into.clean());
  EXPECT_EQ(into.sets.size(), 1u);
}

}  // namespace
}  // namespace proofload::x12
