// What the receiver would answer conforms itself, and says what was found.
#include "harness/conformance/answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

const std::string kSound = interchange("850", "PO", kOrder);

std::string answer_to(std::string_view text) {
  const std::string answer = check_text(text).answers;
  if (!answer.empty()) {
    EXPECT_EQ(check_text(answer).summary.verdict(), Verdict::conforms) << answer;
  }
  return answer;
}

TEST(Answers, AGroupGetsIts997FromTheReceiverToTheSender) {
  const std::string answer = answer_to(kSound);
  EXPECT_THAT(answer, HasSubstr("*ZZ*PARTNER        *ZZ*SELLER         *260105*0930*"));
  EXPECT_THAT(answer, HasSubstr("GS*FA*PARTNER*SELLER*"));
  EXPECT_THAT(answer, HasSubstr("AK1*PO*17~AK2*850*0001~AK5*A~AK9*A*1*1*1~"));
  EXPECT_THAT(answer, Not(HasSubstr("TA1")));  // ISA14 did not ask for one
}

TEST(Answers, ATa1IsWrittenWhereItIsAskedFor) {
  EXPECT_THAT(answer_to(changed(kSound, "*000000042*0*P", "*000000042*1*P")), HasSubstr("TA1*000000042*260105*0930*A*000~"));
}

TEST(Answers, SegmentsAndElementsAtFaultAreNamed) {
  EXPECT_THAT(answer_to(changed(kSound, "20260105~PO1", "20261305~PO1")),
              HasSubstr("AK2*850*0001~AK3*BEG*2**8~AK4*5*373*8*20261305~AK5*R*5~AK9*R*1*1*0~"));
}

TEST(Answers, ARefusedInterchangeGetsItsTa1Alone) {
  const std::string answer = answer_to(changed(kSound, "IEA*1*000000042", "IEA*1*000000041"));
  EXPECT_THAT(answer, HasSubstr("TA1*000000042*260105*0930*R*001~"));
  EXPECT_THAT(answer, Not(HasSubstr("AK1")));
}

TEST(Answers, AcknowledgementsAreNotAcknowledged) {
  EXPECT_EQ(answer_to(interchange("997", "FA", "AK1*PO*1~AK9*A*1*1*1~")), "");
}

TEST(Answers, EachInterchangeGetsOneUnderANumberOfItsOwn) {
  const std::string answer = answer_to(kSound + interchange("850", "PO", kOrder, "000000043"));
  EXPECT_THAT(answer, HasSubstr("*000000001*0*P"));
  EXPECT_THAT(answer, HasSubstr("*000000002*0*P"));
}

TEST(Answers, ARepeatedInterchangeIsRefusedAsADuplicate) {
  EXPECT_THAT(answer_to(kSound + kSound), HasSubstr("TA1*000000042*260105*0930*R*025~"));
}

TEST(Answers, WhatSaysNotWhoWroteItIsNotAnswered) {
  EXPECT_EQ(answer_to("ISA*00*"), "");
  EXPECT_EQ(answer_to("hello"), "");
}

}  // namespace
}  // namespace proofload::conformance
