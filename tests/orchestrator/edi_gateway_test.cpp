#include "orchestrator/edi_gateway.hpp"

#include <gtest/gtest.h>

#include "contracts/x12/judge.hpp"
#include "contracts/x12/segment.hpp"
#include "tests/orchestrator/small_settings.hpp"
#include "tests/orchestrator/step_host.hpp"

namespace proofload::orchestrator {
namespace {

class EdiGatewayTest : public testing::Test {
 protected:
  const Partner& partner() const { return settings_->partners[0]; }
  Acknowledgement& agreed() { return settings_->partners[0].agreement.acknowledgement; }

  Received receive(const std::string& bytes) {
    return host_.step([&](Transaction& tx) {
      return gateway_->receive(tx, partner(), document_from("bigbox", bytes));
    });
  }

  void send(const std::string& id = "855:bigbox/4711") {
    host_.step([&](Transaction& tx) {
      gateway_->send(tx, partner(), id, std::string(kKey), "PR", [](x12::Writer& writer) {
        writer.begin_set("855");
        writer.segment("BAK", "00", "AD", "4711", "20260105");
        writer.end_set();
      });
    });
  }

  bool tick(const std::string& id = "855:bigbox/4711") {
    return host_.step([&](Transaction& tx) { return gateway_->tick(tx, id); });
  }

  // What the last step sent, judged.
  const x12::Judgement& said(std::size_t index = 0) {
    x12::judge(host_.sent.at(index).body.bytes(), x12::standard_dictionary(), judgement_);
    return judgement_;
  }

  std::string ta1_said() {
    const auto answer = said().ta1s.empty() ? Result<x12::InterchangeAcknowledgmentTa1>{}
                                            : x12::read_ta1(said().ta1s[0]);
    return answer ? answer->control_number + " " + answer->status + " " + answer->code : "none";
  }

  x12::FunctionalAcknowledgment997 acknowledged(std::size_t index = 0) {
    return *x12::read<x12::FunctionalAcknowledgment997>(said(index).sets.at(0).text);
  }

  std::uint32_t group_sent() {
    return static_cast<std::uint32_t>(std::stoul(std::string(said().groups.at(0).control_number)));
  }

  void restart() {
    gateway_ = std::make_unique<EdiGateway>(*settings_);
    for (const auto& [key, value] : host_.store) gateway_->restore(key, value);
    host_.timers.clear();
    host_.step([&](Transaction& tx) { gateway_->resume(tx); });
  }

  std::shared_ptr<Settings> settings_ = small_settings();
  std::unique_ptr<EdiGateway> gateway_ = std::make_unique<EdiGateway>(*settings_);
  StepHost host_;
  x12::Judgement judgement_;
};

TEST_F(EdiGatewayTest, EachGroupGetsIts997) {
  x12::Envelope envelope;
  envelope.sender = partner().them;
  envelope.receiver = partner().us;
  envelope.date = {2026, 1, 5};
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  for (const std::uint32_t group : {11u, 12u}) {
    writer.begin_group("PO", group);
    write(small_order(std::to_string(group)), writer);
    writer.end_group();
  }
  writer.end_interchange();
  const Received received = receive(bytes);
  EXPECT_EQ(received.orders.size(), 2u);
  ASSERT_EQ(host_.sent.size(), 2u);
  EXPECT_EQ(acknowledged(0).group_control_number, "11");
  EXPECT_EQ(acknowledged(1).group_control_number, "12");
  EXPECT_EQ(acknowledged(1).status, "A");
  EXPECT_TRUE(judgement_.clean());
}

TEST_F(EdiGatewayTest, ASetThatIsWrongIsRejectedAndItsOrderNotTaken) {
  std::string bytes = order_interchange(1, small_order());
  bytes.erase(bytes.find("BEG*"), bytes.find('~', bytes.find("BEG*")) + 1 - bytes.find("BEG*"));
  const Received received = receive(bytes);
  EXPECT_TRUE(received.orders.empty());
  EXPECT_EQ(acknowledged().status, "R");
}

TEST_F(EdiGatewayTest, AnAcknowledgementIsNeverAcknowledged) {
  receive(acknowledgement(1, "PR", 99));
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(EdiGatewayTest, WhereNoneIsAgreedNo997IsSent) {
  agreed().expected = false;
  EXPECT_EQ(receive(order_interchange(1, small_order())).orders.size(), 1u);
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(EdiGatewayTest, ATestInterchangeIsAnsweredAsATest) {
  std::string bytes = order_interchange(1, small_order());
  bytes.replace(bytes.find("*P*>~"), 3, "*T*");
  const Received received = receive(bytes);
  ASSERT_EQ(received.orders.size(), 1u);
  EXPECT_TRUE(received.orders[0].is_test);
  EXPECT_EQ(said().interchanges[0].usage, 'T');
}

TEST_F(EdiGatewayTest, ARepeatIsAcknowledgedAgain) {
  const std::string bytes = order_interchange(1, small_order());
  EXPECT_FALSE(receive(bytes).orders.at(0).seen_envelope);
  const Received again = receive(bytes);
  EXPECT_EQ(acknowledged().status, "A");
  ASSERT_EQ(again.orders.size(), 1u);
  EXPECT_TRUE(again.orders[0].seen_envelope);
}

TEST_F(EdiGatewayTest, ARepeatIsRefusedWhereThatIsAgreed) {
  agreed().on_duplicate = DuplicateInterchange::ta1_025;
  const std::string bytes = order_interchange(1, small_order());
  receive(bytes);
  EXPECT_TRUE(receive(bytes).orders.empty());
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(ta1_said(), "000000001 R 025");
}

TEST_F(EdiGatewayTest, ARepeatMeetsSilenceWhereThatIsAgreed) {
  agreed().on_duplicate = DuplicateInterchange::silence;
  const std::string bytes = order_interchange(1, small_order());
  receive(bytes);
  EXPECT_TRUE(receive(bytes).orders.empty());
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(EdiGatewayTest, ANumberUsedForSomethingElseIsRefusedWhateverIsAgreed) {
  for (const auto mode : {DuplicateInterchange::repeat_997, DuplicateInterchange::ta1_025,
                          DuplicateInterchange::silence}) {
    agreed().on_duplicate = mode;
    gateway_ = std::make_unique<EdiGateway>(*settings_);
    receive(order_interchange(1, small_order("4711")));
    EXPECT_TRUE(receive(order_interchange(1, small_order("4712"))).orders.empty());
    EXPECT_EQ(ta1_said(), "000000001 R 025");
  }
}

TEST_F(EdiGatewayTest, WhatWasRefusedMayComeAgainWholeUnderItsNumber) {
  const std::string whole = order_interchange(1, small_order());
  std::string damaged = whole;
  damaged[damaged.find("BEG*") + 5] = '\x1a';
  EXPECT_TRUE(receive(damaged).orders.empty());
  EXPECT_EQ(acknowledged().status, "R");
  const Received again = receive(whole);
  ASSERT_EQ(again.orders.size(), 1u);
  EXPECT_FALSE(again.orders[0].seen_envelope);
  EXPECT_EQ(acknowledged().status, "A");
}

TEST_F(EdiGatewayTest, ADamagedEnvelopeGetsItsTa1AndNothingElse) {
  std::string bytes = order_interchange(41, small_order());
  bytes.replace(bytes.find("IEA*1*000000041"), 15, "IEA*1*000000042");
  const Received received = receive(bytes);
  EXPECT_TRUE(received.orders.empty());
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_TRUE(ta1_said().starts_with("000000041 R ")) << ta1_said();
  // What was damaged was not taken: the whole one is no repeat.
  EXPECT_FALSE(receive(order_interchange(41, small_order())).orders.at(0).seen_envelope);
}

TEST_F(EdiGatewayTest, WhatHasNoEnvelopeIsUnreadable) {
  EXPECT_TRUE(receive("Dear Sirs").unreadable);
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(EdiGatewayTest, ARestartKnowsWhatWasSeen) {
  const std::string bytes = order_interchange(1, small_order());
  receive(bytes);
  restart();
  EXPECT_TRUE(receive(bytes).orders.at(0).seen_envelope);
  receive(order_interchange(1, small_order("4712")));
  EXPECT_EQ(ta1_said(), "000000001 R 025");
}

TEST_F(EdiGatewayTest, ADocumentIsSentAgainByteForByteUntilIts997Comes) {
  send();
  const std::string bytes(host_.sent.at(0).body.bytes());
  const std::uint32_t group = group_sent();
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(host_.pass_to_timer(), agreed().repeat_after);
    EXPECT_TRUE(tick());
    EXPECT_EQ(host_.sent.at(0).body.bytes(), bytes);
  }
  receive(acknowledgement(1, "PR", group));
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
  EXPECT_TRUE(host_.timers.empty());
  EXPECT_FALSE(host_.store.contains("document/855:bigbox/4711"));
  EXPECT_TRUE(tick());  // a timer that was late
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(EdiGatewayTest, ADocumentIsSentNoMoreOftenThanAgreed) {
  agreed().repeats = 2;
  send();
  EXPECT_TRUE(tick());
  EXPECT_TRUE(tick());
  EXPECT_FALSE(tick());
  EXPECT_TRUE(host_.sent.empty());
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
}

TEST_F(EdiGatewayTest, A997OfAnotherGroupAcknowledgesNothing) {
  send();
  const std::uint32_t group = group_sent();
  receive(acknowledgement(1, "PR", group + 1));
  receive(acknowledgement(2, "IN", group));
  EXPECT_TRUE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
}

TEST_F(EdiGatewayTest, AReceiptIsEnoughWhereNo997IsAgreed) {
  send();
  host_.step([&](Transaction& tx) { gateway_->receipt(tx, partner(), "855:bigbox/4711"); });
  EXPECT_TRUE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
  agreed().expected = false;
  host_.step([&](Transaction& tx) { gateway_->receipt(tx, partner(), "855:bigbox/4711"); });
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
}

TEST_F(EdiGatewayTest, ARejectedDocumentGetsANewNumberAndNothingElseNew) {
  send();
  const std::string first(host_.sent.at(0).body.bytes());
  const std::uint32_t group = group_sent();
  receive(acknowledgement(1, "PR", group, "R"));
  ASSERT_EQ(host_.sent.size(), 1u);
  const std::string second(host_.sent[0].body.bytes());
  EXPECT_EQ(group_sent(), group + 1);
  const auto set_of = [](const std::string& bytes) {
    return bytes.substr(bytes.find("ST*"), bytes.find("GE*") - bytes.find("ST*"));
  };
  EXPECT_EQ(set_of(first), set_of(second));
  EXPECT_TRUE(said().clean());
  // The old number means nothing any more; the new one does.
  receive(acknowledgement(2, "PR", group));
  EXPECT_TRUE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
  receive(acknowledgement(3, "PR", group + 1));
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
}

std::string refusal_of(std::uint32_t interchange, std::string code) {
  return from_retailer(1, "", [&](x12::Writer& writer) {
    x12::InterchangeAcknowledgmentTa1 said;
    said.control_number = std::to_string(1'000'000'000 + interchange).substr(1);
    said.date = {2026, 1, 5};
    said.status = "R";
    said.code = std::move(code);
    write(said, writer);
  });
}

TEST_F(EdiGatewayTest, ARejectedInterchangeGetsANewNumber) {
  send();
  const std::uint32_t group = group_sent();
  receive(refusal_of(group, "021"));
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(group_sent(), group + 1);
}

TEST_F(EdiGatewayTest, ARepeatThatIsRefusedAsOneHasBeenReceived) {
  agreed().on_duplicate = DuplicateInterchange::ta1_025;
  send();
  const std::uint32_t group = group_sent();
  tick();
  receive(refusal_of(group, "025"));
  EXPECT_TRUE(host_.sent.empty());
  EXPECT_TRUE(host_.timers.empty());
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
  EXPECT_FALSE(host_.store.contains("document/855:bigbox/4711"));
}

TEST_F(EdiGatewayTest, WhatARestartSendsAgainIsARepeat) {
  agreed().on_duplicate = DuplicateInterchange::ta1_025;
  send();
  const std::uint32_t group = group_sent();
  restart();
  receive(refusal_of(group, "025"));
  EXPECT_TRUE(host_.sent.empty());
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
}

// The partner knows the number from something else.
TEST_F(EdiGatewayTest, AFirstSendingThatIsRefusedAsADuplicateGetsANewNumber) {
  agreed().on_duplicate = DuplicateInterchange::ta1_025;
  send();
  const std::uint32_t group = group_sent();
  receive(refusal_of(group, "025"));
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(group_sent(), group + 1);
  // Under its new number it has been sent once, whatever the old one has seen.
  receive(refusal_of(group + 1, "025"));
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(group_sent(), group + 2);
  tick();
  receive(refusal_of(group + 2, "025"));
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
}

// Whoever answers repeats with their 997 says 025 only of another content: the first sending came damaged.
TEST_F(EdiGatewayTest, WhereRepeatsAreNotRefusedADuplicateNumberIsAnotherContent) {
  for (const auto mode : {DuplicateInterchange::repeat_997, DuplicateInterchange::silence}) {
    agreed().on_duplicate = mode;
    const std::string id = mode == DuplicateInterchange::silence ? "855:bigbox/1" : "855:bigbox/2";
    send(id);
    const std::uint32_t group = group_sent();
    tick(id);
    receive(refusal_of(group, "025"));
    ASSERT_EQ(host_.sent.size(), 1u);
    EXPECT_EQ(group_sent(), group + 1);
    EXPECT_TRUE(gateway_->awaits_acknowledgement(id));
  }
}

TEST_F(EdiGatewayTest, ARepeatThatIsRefusedForAnotherReasonGetsANewNumber) {
  agreed().on_duplicate = DuplicateInterchange::ta1_025;
  send();
  const std::uint32_t group = group_sent();
  tick();
  receive(refusal_of(group, "021"));
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(group_sent(), group + 1);
}

TEST_F(EdiGatewayTest, ADocumentThatIsRejectedOnceTooOftenIsGivenUp) {
  settings_->patience.document_resends_max = 2;
  send();
  std::uint32_t control = 0;
  for (int i = 0; i < 2; ++i) receive(acknowledgement(++control, "PR", group_sent(), "R"));
  const Received received = receive(acknowledgement(++control, "PR", group_sent(), "R"));
  EXPECT_EQ(received.given_up, std::vector<std::string>{"855:bigbox/4711"});
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(EdiGatewayTest, ARestartSendsTheSameBytesAgainAndNoNumberTwice) {
  send();
  const std::string bytes(host_.sent.at(0).body.bytes());
  const std::uint32_t group = group_sent();
  restart();
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(host_.sent[0].body.bytes(), bytes);
  EXPECT_EQ(host_.timers.size(), 1u);
  send("810:bigbox/4711:I-1");
  EXPECT_EQ(group_sent(), group + 1);
  receive(acknowledgement(1, "PR", group));
  EXPECT_FALSE(gateway_->awaits_acknowledgement("855:bigbox/4711"));
}

TEST_F(EdiGatewayTest, ADocumentIsMadeOnce) {
  send();
  send();
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(EdiGatewayTest, NumbersGoRoundFromTheLastToTheFirst) {
  gateway_->restore("counter/bigbox", "999999999");
  send();
  EXPECT_EQ(group_sent(), 1u);
}

}  // namespace
}  // namespace proofload::orchestrator
