// A 999 says what a 997 says, in segments of its own.
#include <gtest/gtest.h>

#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::x12 {
namespace {

FunctionalAcknowledgment997 refusal() {
  FunctionalAcknowledgment997 ack;
  ack.functional_id = "PO";
  ack.group_control_number = "17";
  ack.status = "R";
  ack.included = ack.received = 1;
  SetResponse997& set = ack.sets.emplace_back();
  set.set = "850";
  set.control_number = "0001";
  set.status = "R";
  set.codes = {"5"};
  set.notes = {{"BEG", 2, "8", {{5, "373", "8", "20261305"}}}};
  return ack;
}

std::string interchange_of(const FunctionalAcknowledgment997& ack) {
  Envelope envelope;
  envelope.sender.id = "SELLER";
  envelope.receiver.id = "BUYER";
  envelope.date = {2026, 1, 5};
  envelope.version = "005010";
  envelope.delimiters.repetition = '^';
  std::string bytes;
  Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("FA", 1);
  write_999(ack, "005010", writer);
  writer.end_group();
  writer.end_interchange();
  return bytes;
}

TEST(ImplementationAcknowledgment999, IsReadBackAndConforms) {
  const std::string bytes = interchange_of(refusal());
  EXPECT_NE(bytes.find("~ST*999*0001~AK1*PO*17*005010~AK2*850*0001~IK3*BEG*2**8~IK4*5*373*8*20261305~IK5*R*5~AK9*R*1*1*0~"),
            std::string::npos)
      << bytes;
  const Judgement judgement = judge(bytes, standard_dictionary());
  // Partners of this world trade 004010 alone: what they cannot read of it is its release, and nothing else.
  for (const Finding& finding : judgement.findings) EXPECT_NE(finding.text.find("005010"), std::string::npos) << finding.text;
  const auto again = read<FunctionalAcknowledgment997>(judgement.sets.at(0).text);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(*again == refusal());
}

TEST(ImplementationAcknowledgment999, IsOwedToTheReleaseThatHasIt) {
  EXPECT_TRUE(is_answered_by_999("005010"));
  EXPECT_TRUE(is_answered_by_999("005010X222A1"));
  EXPECT_TRUE(is_answered_by_999("006020"));
  EXPECT_FALSE(is_answered_by_999("004010"));
  EXPECT_FALSE(is_answered_by_999("00501"));
  EXPECT_FALSE(is_answered_by_999(""));
}

}  // namespace
}  // namespace proofload::x12
