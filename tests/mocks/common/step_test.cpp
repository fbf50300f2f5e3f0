#include "mocks/common/step.hpp"

#include <gtest/gtest.h>

namespace proofload::mocks {
namespace {

// "put", "reply", "event", "cancel": the effects in their order.
std::string order_of(Context& context) {
  std::string text;
  for (const Effect& effect : context.effects()) {
    if (!text.empty()) text += ' ';
    if (std::holds_alternative<Commit>(effect)) text += "put";
    if (std::holds_alternative<Cancel>(effect)) text += "cancel";
    if (const auto* message = std::get_if<Message>(&effect)) text += message->kind == Kind::reply ? "reply" : "event";
  }
  return text;
}

Message message_of(Kind kind) {
  Message message;
  message.kind = kind;
  return message;
}

class AStep : public testing::Test {
 protected:
  // What it tells others comes first here, and leaves last.
  void follow_up() {
    step_.send(message_of(Kind::event));
    step_.cancel({"timer", "of"});
  }

  Context context_{Instant{}, 7};
  Step step_{context_, MessageId{5}};
};

TEST_F(AStep, PutsBeforeItRepliesAndTellsOthersLast) {
  follow_up();
  step_.write("key", "value");
  step_.conclude(message_of(Kind::reply), CommitPoint::before);
  EXPECT_EQ(order_of(context_), "put reply event cancel");
}

TEST_F(AStep, MayReplyBeforeItPuts) {
  follow_up();
  step_.erase("key");
  step_.conclude(message_of(Kind::reply), CommitPoint::after);
  EXPECT_EQ(order_of(context_), "reply put event cancel");
}

TEST_F(AStep, WithoutAReplyPutsAndTellsOthers) {
  follow_up();
  step_.state({.kind = "a.fact"});
  step_.conclude();
  EXPECT_EQ(order_of(context_), "put event cancel");
  EXPECT_EQ(std::get<Commit>(context_.effects().front()).facts.front().cause, MessageId{5});
}

TEST_F(AStep, PutsNothingWhenThereIsNothing) {
  follow_up();
  step_.conclude(message_of(Kind::reply), CommitPoint::before);
  EXPECT_EQ(order_of(context_), "reply event cancel");
}

TEST_F(AStep, ThatDoesNothingLeavesNothing) {
  step_.conclude();
  EXPECT_EQ(order_of(context_), "");
}

}  // namespace
}  // namespace proofload::mocks
