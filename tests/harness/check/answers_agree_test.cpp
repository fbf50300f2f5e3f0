#include "harness/check/answers_agree.hpp"

#include <deque>

#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/writer.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

constexpr std::uint32_t kNumber = 7;

class AnswersAgreeTest : public Checks {
 protected:
  void agree_on_repeats(std::string_view answer) {
    agree(agreement().partner, "acknowledgement.on_duplicate", answer);
    begin("answers_agree");
  }

  // An order in an interchange and a group of the same number.
  sim::Sent order(std::string_view purchase_order = "PO-1") {
    x12::PurchaseOrder850 said;
    said.number = purchase_order;
    said.date = {2026, 1, 5};
    return send("bigbox", "orchestrator", [&](x12::Writer& writer) { grouped(writer, "PO", said); });
  }
  sim::Sent answer(std::string_view status, std::uint32_t accepted = 1) {
    x12::FunctionalAcknowledgment997 said;
    said.functional_id = "PO";
    said.group_control_number = std::to_string(kNumber);
    said.status = status;
    said.sets.push_back({.set = "850", .control_number = "0001", .notes = {}, .status = std::string(status), .codes = {}});
    said.included = said.received = 1;
    said.accepted = accepted;
    return send("orchestrator", "bigbox", [&](x12::Writer& writer) { grouped(writer, "FA", said); });
  }
  sim::Sent refuse(std::string_view code) { return answer_as_a_whole("R", code); }
  sim::Sent accept() { return answer_as_a_whole("A", "000"); }
  sim::Sent answer_as_a_whole(std::string_view status, std::string_view code) {
    x12::InterchangeAcknowledgmentTa1 said;
    said.control_number = "000000007";
    said.date = {2026, 1, 5};
    said.status = status;
    said.code = code;
    return send("orchestrator", "bigbox", [&](x12::Writer& writer) { write(said, writer); });
  }
  void befall(std::string_view kind, const sim::Sent& sent) {
    scenario_.faults.push_back({.name = "", .kind = kind, .fields = {}, .rate = {}, .rate_place = {}, .place = {}});
    check_->on_fault(scenario_.faults.size() - 1, &sent, now_);
  }

 private:
  template <class Document>
  static void grouped(x12::Writer& writer, std::string_view group, const Document& document) {
    writer.begin_group(group, kNumber);
    write(document, writer);
    writer.end_group();
  }

  template <class Fill>
  sim::Sent send(Symbol from, Symbol to, Fill fill) {
    std::string bytes;
    x12::Envelope envelope;
    envelope.interchange_control = kNumber;
    x12::Writer writer(bytes, envelope);
    writer.begin_interchange();
    fill(writer);
    writer.end_interchange();
    Message& message = messages_.emplace_back();
    message.id = {messages_.size()};
    message.from = from;
    message.to = to;
    message.kind = Kind::document;
    message.body = Body(std::move(bytes));
    const sim::Sent sent{message, identity_, now_};
    check_->on_sent(sent, {.instance = from, .at = now_});
    return sent;
  }

  std::deque<Message> messages_;  // they stay where they are
  Identity identity_;
};

TEST_F(AnswersAgreeTest, TheSame997AgainIsFine) {
  agree_on_repeats("repeat_997");
  order();
  answer("A");
  order();
  answer("A");
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(AnswersAgreeTest, AnotherWordOnTheSameGroupIsFound) {
  agree_on_repeats("repeat_997");
  order();
  answer("A");
  order();
  answer("R", 0);
  expect_one("The group PO 7 of bigbox was answered \"A; 0001 A\" at first, and then \"R; 0001 R\".");
}

TEST_F(AnswersAgreeTest, WhatWasDamagedMayBeAnsweredOtherwise) {
  agree_on_repeats("repeat_997");
  befall("corrupt", order());
  answer("R", 0);
  order();
  answer("A");
  expect_silent();
  EXPECT_EQ(settle().excused, 2u);
}

TEST_F(AnswersAgreeTest, WhatWasDelayedMayNot) {
  agree_on_repeats("repeat_997");
  befall("delay", order());
  answer("A");
  answer("R", 0);
  expect_one("and then");
}

TEST_F(AnswersAgreeTest, ANumberOfTwoContentsMayHaveTwoAnswers) {
  agree_on_repeats("repeat_997");
  order();
  answer("A");
  order("PO-2");
  refuse("025");
  expect_silent();
}

TEST_F(AnswersAgreeTest, ARefusalAsRepeatIsFoundWhereItIsNotAgreed) {
  agree_on_repeats("silence");
  order();
  answer("A");
  order();
  refuse("025");
  expect_one("was refused by a TA1 025, where silence is agreed.");
}

TEST_F(AnswersAgreeTest, ARefusalAsRepeatIsFineWhereItIsAgreed) {
  agree_on_repeats("ta1_025");
  order();
  answer("A");
  order();
  refuse("025");
  expect_silent();
}

TEST_F(AnswersAgreeTest, ASecond997IsFoundWhereSilenceIsAgreed) {
  agree_on_repeats("silence");
  order();
  answer("A");
  order();
  answer("A");
  expect_one("came again and got its 997 again, where silence is agreed.");
}

TEST_F(AnswersAgreeTest, WhoRestartedMayAnswerAsIfItWereNew) {
  agree_on_repeats("silence");
  order();
  answer("A");
  check_->on_up("orchestrator", now_, 2);
  order();
  answer("A");
  expect_silent();
}

TEST_F(AnswersAgreeTest, ARefusalAsAWholeAfterA997IsFound) {
  agree_on_repeats("repeat_997");
  order();
  answer("A");
  order();
  refuse("022");
  expect_one("The interchange 000000007 of bigbox was refused by a TA1 022, and had been answered as read.");
}

TEST_F(AnswersAgreeTest, A997AfterARefusalAsAWholeIsFound) {
  agree_on_repeats("repeat_997");
  order();
  refuse("022");
  answer("A");
  expect_one("The group PO 7 of bigbox was answered by a 997, and its interchange had been refused by a TA1.");
}

TEST_F(AnswersAgreeTest, ATa1ThatAcceptsAndOneThatRefusesAreFound) {
  agree_on_repeats("repeat_997");
  order();
  accept();
  refuse("022");
  expect_one("was refused by a TA1 022, and had been answered as read.");
}

TEST_F(AnswersAgreeTest, ATa1ThatAcceptsGoesWithThe997) {
  agree_on_repeats("repeat_997");
  order();
  accept();
  answer("A");
  expect_silent();
}

TEST_F(AnswersAgreeTest, WhatWasDamagedMayBeRefusedAsAWholeAtFirst) {
  agree_on_repeats("repeat_997");
  befall("corrupt", order());
  refuse("022");
  order();
  answer("A");
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
