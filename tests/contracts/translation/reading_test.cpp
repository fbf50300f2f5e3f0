// EDIFACT is told as the X12 that says the same, and what is wrong with it as EDIFACT says it.
#include "contracts/translation/reading.hpp"

#include <gtest/gtest.h>

#include "contracts/translation/in_between.hpp"
#include "contracts/translation/to_edifact.hpp"
#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/writer.hpp"
#include "tests/contracts/edifact/judged.hpp"
#include "tests/contracts/translation/documents.hpp"

namespace proofload::translation {
namespace {

std::string with(std::string text, std::string_view what, std::string_view instead) {
  return text.replace(text.find(what), what.size(), instead);
}

template <class Document>
std::string x12_of(const Document& document, std::string_view group, bool is_refusal_alone = false) {
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "SELLER", ""};
  envelope.receiver = {"14", "4056780000002", ""};
  envelope.date = kOrdered;
  envelope.time = "1000";
  envelope.interchange_control = 5;
  envelope.delimiters = kInBetween;
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  if (!is_refusal_alone) writer.begin_group(group, 5);
  write(document, writer);
  if (!is_refusal_alone) writer.end_group();
  writer.end_interchange();
  return bytes;
}

TEST(TranslatedReading, AnOrderIsToldAs850) {
  const Body body(interchange_of(an_order()));
  const x12::Judgement& told = judgement_of(body);
  ASSERT_EQ(told.sets.size(), 1U);
  EXPECT_EQ(told.sets[0].id, "850");
  EXPECT_EQ(told.sets[0].control_number, "0001");
  EXPECT_EQ(told.interchanges[0].control_number, "000000017");
  EXPECT_EQ(told.interchanges[0].sender, "4056780000002");
  EXPECT_EQ(told.interchanges[0].bytes, body.bytes());
  EXPECT_EQ(told.groups[0].functional_id, "PO");
  EXPECT_EQ(told.groups[0].control_number, "17");
  EXPECT_TRUE(told.in_force(told.sets[0]));
  EXPECT_TRUE(findings_of(body).empty());
  const auto read = x12::read<x12::PurchaseOrder850>(told.sets[0].text);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->lines.size(), 2U);
  EXPECT_EQ(&judgement_of(body), &told) << "made once";
}

// X12 has no release character: what stands between is cut with characters that no text holds.
TEST(TranslatedReading, DelimitersOfX12InDataComeThrough) {
  const std::string kName = "Rot*Weiß ~50 > 40^";
  x12::PurchaseOrder850 order = an_order();
  order.parties[0].name = kName;
  order.lines[0].item.products[0].value = "A*1~B>2";
  const Body body(interchange_of(order));
  const auto read = x12::read<x12::PurchaseOrder850>(judgement_of(body).sets.at(0).text);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->parties[0].name, kName);
  EXPECT_EQ(read->lines[0].item.products[0].value, "A*1~B>2");
}

TEST(TranslatedReading, DelimitersOfX12InAnswersComeThrough) {
  x12::Acknowledgment855 answer;
  answer.type = "AC";
  answer.order_number = "PO*47~11>";
  answer.order_date = kOrdered;
  answer.date = kOrdered;
  const std::string said = to_edifact(x12_of(answer, "PR"));
  EXPECT_NE(said.find("PO*47~11>"), std::string::npos) << said;
  EXPECT_EQ(edifact::judged(said).codes(), "");
}

TEST(TranslatedReading, ItIsAnsweredByAContrlThatSettlesIt) {
  const Body order(interchange_of(an_order()));
  const auto ack = x12::acknowledge_group(judgement_of(order), judgement_of(order).groups[0]);
  ASSERT_TRUE(ack.has_value());
  const Body answer(to_edifact(x12_of(*ack, "FA")));
  EXPECT_EQ(answer.bytes(),
            "UNB+UNOC:3+SELLER:ZZ+4056780000002:14+260105:1000+000000005'UNH+0001+CONTRL:D:3:UN'"
            "UCI+000000017+4056780000002:14+SELLER:ZZ+7'UCM+0001+ORDERS:D:96A:UN+7'UNT+4+0001'UNZ+1+000000005'");
  EXPECT_EQ(edifact::judged(answer.bytes()).codes(), "");
  const auto heard = x12::read<x12::FunctionalAcknowledgment997>(judgement_of(answer).sets.at(0).text);
  ASSERT_TRUE(heard.has_value());
  EXPECT_EQ(heard->functional_id, "PO");
  EXPECT_EQ(heard->group_control_number, "17");
  EXPECT_EQ(heard->status, "A");
}

TEST(TranslatedReading, AMessageThatIsRefusedIsToldAndAnswered) {
  const Body order(with(interchange_of(an_order()), "UNT+21", "UNT+19"));
  const x12::Judgement& told = judgement_of(order);
  ASSERT_EQ(told.sets.size(), 1U);
  EXPECT_FALSE(told.in_force(told.sets[0]));
  ASSERT_EQ(findings_of(order).size(), 1U);
  EXPECT_EQ(edifact::kind(findings_of(order)[0].finding.code).name, "UNT_COUNT");
  EXPECT_EQ(findings_of(order)[0].message, "ORDERS");
  const auto ack = x12::acknowledge_group(told, told.groups[0]);
  const Body answer(to_edifact(x12_of(*ack, "FA")));
  EXPECT_NE(answer.bytes().find("UCM+0001+ORDERS:D:96A:UN+4+12'"), std::string_view::npos) << answer.bytes();
  const auto heard = x12::read<x12::FunctionalAcknowledgment997>(judgement_of(answer).sets.at(0).text);
  EXPECT_EQ(heard->status, "R");
  EXPECT_EQ(heard->sets.at(0).status, "R");
}

TEST(TranslatedReading, AnInterchangeThatIsRefusedIsToldAndAnswered) {
  const Body order(with(interchange_of(an_order()), "UNZ+1+000000017", "UNZ+1+000000018"));
  const x12::Judgement& told = judgement_of(order);
  ASSERT_TRUE(x12::is_refused(told, told.interchanges.at(0)));
  const auto ta1 = x12::acknowledge_interchange(told, told.interchanges[0]);
  ASSERT_TRUE(ta1.has_value());
  const Body answer(to_edifact(x12_of(*ta1, "", true)));
  EXPECT_NE(answer.bytes().find("UCI+000000017+4056780000002:14+SELLER:ZZ+4+28'"), std::string_view::npos) << answer.bytes();
  ASSERT_EQ(judgement_of(answer).ta1s.size(), 1U);
  const auto heard = x12::read_ta1(judgement_of(answer).ta1s[0]);
  EXPECT_EQ(heard->control_number, "000000017");
  EXPECT_EQ(heard->status, "R");
  EXPECT_EQ(heard->code, "001");
}

TEST(TranslatedReading, AContrlThatNamesNoMessageTakesThemAll) {
  const Body answer("UNB+UNOC:3+A:ZZ+B:ZZ+260105:1000+9'UNH+1+CONTRL:D:3:UN'UCI+000000017+B:ZZ+A:ZZ+7'UNT+3+1'UNZ+1+9'");
  const auto heard = x12::read<x12::FunctionalAcknowledgment997>(judgement_of(answer).sets.at(0).text);
  EXPECT_EQ(heard->group_control_number, "17");
  EXPECT_EQ(heard->status, "A");
}

TEST(TranslatedReading, WhatX12HasNoSetForComesAllTheSame) {
  const Body body("UNB+UNOC:3+A:ZZ+B:ZZ+260105:1000+9'UNH+0001+APERAK:D:96A:UN'BGM+305+1+9'UNT+3+0001'UNZ+1+9'");
  ASSERT_EQ(judgement_of(body).sets.size(), 1U);
  EXPECT_EQ(judgement_of(body).sets[0].id, "APERAK");
}

TEST(TranslatedReading, WhatIsNoInterchangeIsNone) {
  EXPECT_TRUE(judgement_of(Body("UNB")).interchanges.empty());
  EXPECT_TRUE(judgement_of(Body("UNA:+.? '")).interchanges.empty());
  EXPECT_TRUE(judgement_of(Body("XNB+UNOC:3")).interchanges.empty());
}

TEST(TranslatedReading, X12StaysAsItIs) {
  const Body body(x12_of(an_order(), "PO"));
  EXPECT_EQ(judgement_of(body).sets.at(0).id, "850");
  EXPECT_TRUE(findings_of(body).empty());
}

// Whatever becomes of the bytes: no crash, and what changes what is meant is refused or seen.
TEST(TranslatedReading, DamagedBytesAreReadWithoutHarm) {
  const std::string whole = interchange_of(an_order());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const char c : {'\'', '+', '?', 'Z', '\0'}) {
      std::string damaged = whole;
      damaged[i] = c;
      const Body body(damaged);
      for (const x12::JudgedSet& set : judgement_of(body).sets) EXPECT_LT(set.group, judgement_of(body).groups.size());
    }
    EXPECT_LE(judgement_of(Body(whole.substr(0, i))).interchanges.size(), 1U);
  }
}

}  // namespace
}  // namespace proofload::translation
