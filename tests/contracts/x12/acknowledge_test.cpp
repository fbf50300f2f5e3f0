#include "contracts/x12/acknowledge.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "contracts/x12/writer.hpp"

namespace proofload::x12 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kIsa =
    "ISA*00*          *00*          *ZZ*BIGBOX         *12*5551234567     "
    "*260105*0930*U*00401*000000042*1*P*>~";

std::string with_sets(const std::string& sets, std::string_view ge = "GE*1*17~") {
  return std::string(kIsa) + "GS*PO*BIGBOX*SELLER*20260105*0930*17*X*004010~" + sets +
         std::string(ge) + "IEA*1*000000042~";
}

std::string order(std::string_view number, const std::string& beg = "BEG*00*SA*4711**20260105~") {
  return "ST*850*" + std::string(number) + "~" + beg + "PO1*1*12*EA*7.5**VN*A1~CTT*1~SE*5*" +
         std::string(number) + "~";
}

FunctionalAcknowledgment997 ack_of(const std::string& bytes) {
  const Judgement judgement = judge(bytes, standard_dictionary());
  return acknowledge_group(judgement, judgement.groups.at(0)).value();
}

TEST(Acknowledge, AConformingGroupIsAccepted) {
  const auto ack = ack_of(with_sets(order("0001")));
  EXPECT_EQ(ack.functional_id, "PO");
  EXPECT_EQ(ack.group_control_number, "17");
  EXPECT_EQ(ack.status, "A");
  EXPECT_EQ(ack.included, 1u);
  EXPECT_EQ(ack.accepted, 1u);
  ASSERT_EQ(ack.sets.size(), 1u);
  EXPECT_EQ(ack.sets[0], (SetResponse997{"850", "0001", {}, "A", {}}));
}

TEST(Acknowledge, ABadElementIsNamedByPlaceNumberAndValue) {
  const auto ack = ack_of(with_sets(order("0001", "BEG*00*SA**X*2026~")));
  const auto& set = ack.sets.at(0);
  EXPECT_EQ(ack.status, "R");
  EXPECT_EQ(set.status, "R");
  EXPECT_THAT(set.codes, ElementsAre("5"));
  ASSERT_EQ(set.notes.size(), 1u);
  EXPECT_EQ(set.notes[0].segment, "BEG");
  EXPECT_EQ(set.notes[0].position, 2u);
  EXPECT_EQ(set.notes[0].code, "8");
  EXPECT_THAT(set.notes[0].elements, ElementsAre(ElementNote997{5, "373", "8", "2026"},
                                                 ElementNote997{3, "324", "1", ""}));
}

TEST(Acknowledge, AcceptedWithErrorsIsSaidOfSetAndGroup) {
  const auto ack = ack_of(with_sets(order("0001", "BEG*99*SA*1**20260105~")));
  EXPECT_EQ(ack.status, "E");
  EXPECT_EQ(ack.sets.at(0).status, "E");
  EXPECT_EQ(ack.accepted, 1u);
}

TEST(Acknowledge, OneRejectedSetOfTwoIsPartialAcceptance) {
  const auto ack = ack_of(with_sets(order("0001") + order("0002", ""), "GE*2*17~"));
  EXPECT_EQ(ack.status, "P");
  EXPECT_EQ(ack.received, 2u);
  EXPECT_EQ(ack.accepted, 1u);
  EXPECT_THAT(ack.sets.at(1).codes, ElementsAre("4", "5"));
  EXPECT_EQ(ack.sets.at(1).notes.at(0).code, "3");
}

TEST(Acknowledge, ARefusedGroupGetsItsCodeAndNoWordOnSets) {
  const auto ack = ack_of(with_sets(order("0001"), "GE*3*18~"));
  EXPECT_EQ(ack.status, "R");
  EXPECT_THAT(ack.codes, ElementsAre("5", "4"));
  EXPECT_THAT(ack.sets, IsEmpty());
  EXPECT_EQ(ack.included, 3u);
  EXPECT_EQ(ack.received, 1u);
  EXPECT_EQ(ack.accepted, 0u);
}

TEST(Acknowledge, ASetThatCannotBeNamedIsCountedAndNotEchoed) {
  const auto ack = ack_of(with_sets(order("0001") + order("00\x1a" "2"), "GE*2*17~"));
  EXPECT_EQ(ack.status, "P");
  EXPECT_EQ(ack.received, 2u);
  EXPECT_EQ(ack.accepted, 1u);
  ASSERT_EQ(ack.sets.size(), 1u);
  EXPECT_EQ(ack.sets[0].control_number, "0001");
}

TEST(Acknowledge, AGroupThatCannotBeNamedCostsTheInterchange) {
  std::string bytes = with_sets(order("0001"));
  bytes.replace(bytes.find("*17*X"), 5, "*1\x1a*X");
  const Judgement judgement = judge(bytes, standard_dictionary());
  EXPECT_TRUE(is_refused(judgement, judgement.interchanges.at(0)));
  EXPECT_FALSE(acknowledge_group(judgement, judgement.groups.at(0)));
  const auto ta1 = acknowledge_interchange(judgement, judgement.interchanges.at(0)).value();
  EXPECT_EQ(ta1.status, "R");
  EXPECT_EQ(ta1.code, "022");
}

TEST(Acknowledge, AHeaderThatCannotBeEchoedGetsNoTa1) {
  for (const std::string_view damaged : {"*000000042*1", "*260105*", "*0930*U"}) {
    std::string bytes = with_sets(order("0001"));
    bytes[bytes.find(damaged) + 3] = '\x1a';
    const Judgement judgement = judge(bytes, standard_dictionary());
    EXPECT_FALSE(acknowledge_interchange(judgement, judgement.interchanges.at(0))) << damaged;
  }
}

TEST(Acknowledge, ADamagedAddressIsNotAnsweredTo) {
  std::string bytes = with_sets(order("0001"));
  EXPECT_TRUE(has_addresses(judge(bytes, standard_dictionary()).interchanges.at(0)));
  bytes[bytes.find("BIGBOX")] = '\x1a';
  EXPECT_FALSE(has_addresses(judge(bytes, standard_dictionary()).interchanges.at(0)));
}

TEST(Acknowledge, WhatOnlyMeaningMindsIsNotSaid) {
  std::string bytes = with_sets(order("0001"));
  bytes.replace(bytes.find("CTT*1"), 5, "CTT*9");
  const auto ack = ack_of(bytes);
  EXPECT_EQ(ack.status, "A");
  EXPECT_THAT(ack.sets.at(0).notes, IsEmpty());
}

TEST(Acknowledge, AnAcknowledgmentIsNeverAcknowledged) {
  std::string bytes;
  Envelope envelope{
      .sender = {"ZZ", "SELLER", ""}, .receiver = {"ZZ", "BIGBOX", ""}, .date = {2026, 1, 5}};
  Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("FA", 9);
  write(ack_of(with_sets(order("0001", "BEG*99*SA**1*2026~"))), writer);
  writer.end_group();
  writer.end_interchange();
  const Judgement judgement = judge(bytes, standard_dictionary());
  EXPECT_TRUE(judgement.clean()) << bytes;
  EXPECT_FALSE(acknowledge_group(judgement, judgement.groups.at(0)));
}

TEST(Acknowledge, ATa1CarriesTheInterchangeAndItsCode) {
  const std::string good = with_sets(order("0001"));
  const Judgement clean = judge(good, standard_dictionary());
  EXPECT_EQ(acknowledge_interchange(clean, clean.interchanges[0]),
            (InterchangeAcknowledgmentTa1{"000000042", {2026, 1, 5}, "0930", "A", "000"}));
  std::string bad = good;
  bad.replace(bad.find("IEA*1*000000042"), 15, "IEA*1*000000043");
  const Judgement wrong = judge(bad, standard_dictionary());
  const auto ta1 = acknowledge_interchange(wrong, wrong.interchanges[0]);
  ASSERT_TRUE(ta1);
  EXPECT_EQ(ta1->status, "R");
  EXPECT_EQ(ta1->code, "001");
  EXPECT_FALSE(acknowledge_group(wrong, wrong.groups[0]))
      << "a refused interchange gets its TA1 alone";
}

TEST(Acknowledge, ATa1IsWrittenAndReadBackAndNeverAnswered) {
  const InterchangeAcknowledgmentTa1 ta1{"000000042", {2026, 1, 5}, "0930", "R", "025"};
  std::string bytes;
  const Envelope envelope{
      .sender = {"ZZ", "SELLER", ""}, .receiver = {"ZZ", "BIGBOX", ""}, .date = {2026, 1, 5}};
  Writer writer(bytes, envelope);
  writer.begin_interchange();
  write(ta1, writer);
  writer.end_interchange();
  const Judgement judgement = judge(bytes, standard_dictionary());
  EXPECT_TRUE(judgement.clean());
  ASSERT_EQ(judgement.ta1s.size(), 1u);
  EXPECT_EQ(*read_ta1(judgement.ta1s[0]), ta1);
  EXPECT_FALSE(acknowledge_interchange(judgement, judgement.interchanges[0]));
}

}  // namespace
}  // namespace proofload::x12
