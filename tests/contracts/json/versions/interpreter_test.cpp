// An actor of the first version that speaks a later one.
#include "contracts/json/versions/interpreter.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

// Answers each request with a label, says what it got by a note, and asks two carriers when it is woken.
class FirstVersion final : public Actor {
 public:
  void start(Context&, Snapshot) override {}
  void receive(Context& context, const Message& message) override {
    context.note(std::string(message.body.bytes()));
    context.send(reply_to(message, 201, Body(R"({"tracking":"1Z1","reference":"006141410000000012","cost":{"minor":890,"currency":"USD"}})")));
  }
  void wake(Context& context, const TimerKey&) override {
    for (const Symbol carrier : {Symbol("carrier.post"), Symbol("carrier.swift")}) {
      Message message;
      message.to = carrier;
      message.type = "carrier.void_label";
      message.headers = {{"zone", "1"}};
      message.body = Body(R"({"tracking":"1Z1"})");
      context.send(std::move(message));
    }
  }
};

const InterfaceVersion& second() { return *InterfaceVersion::find("carrier", "v2"); }

Message bought(std::string body) {
  Message message;
  message.from = "orchestrator";
  message.to = "carrier.swift";
  message.type = "carrier.find_label";
  message.body = Body(std::move(body));
  return message;
}

TEST(Interpreter, ASystemHearsItsFirstVersionAndAnswersInItsOwn) {
  Interpreter carrier(std::make_unique<FirstVersion>(), second());
  Context context(kEpoch, 1);
  Message request = bought(R"({"tracking_number":"1Z1"})");
  request.type = "carrier.void_label";
  carrier.receive(context, request);
  ASSERT_EQ(context.effects().size(), 2u);
  EXPECT_EQ(std::get<Note>(context.effects()[0]).text, R"({"tracking":"1Z1"})");
}

TEST(Interpreter, AnAnswerIsSaidInTheVersionWithItsHeader) {
  Interpreter carrier(std::make_unique<FirstVersion>(), second());
  Context context(kEpoch, 1);
  carrier.receive(context, bought(R"({"reference":"006141410000000012"})"));
  const Message& answer = std::get<Message>(context.effects()[1]);
  EXPECT_EQ(answer.body.bytes(),
            R"({"reference":"006141410000000012","rate":{"currency":"USD","amount":"8.90"},"tracking_number":"1Z1"})");
  EXPECT_EQ(answer.headers, (Headers{{"api-version", "v2"}}));
}

TEST(Interpreter, ABodyOfTheFirstVersionIsNoneThatASystemOfTheSecondCanRead) {
  Interpreter carrier(std::make_unique<FirstVersion>(), second());
  Context context(kEpoch, 1);
  Message request = bought(R"({"tracking":"1Z1"})");
  request.type = "carrier.void_label";
  carrier.receive(context, request);
  EXPECT_EQ(std::get<Note>(context.effects()[0]).text, "");
}

TEST(Interpreter, WhoCallsSeveralSpeaksToEachInItsVersion) {
  SpokenVersions spoken;
  spoken.add("carrier.swift", second());
  Interpreter caller(std::make_unique<FirstVersion>(), spoken);
  Context context(kEpoch, 1);
  caller.wake(context, {});
  ASSERT_EQ(context.effects().size(), 2u);
  const Message& post = std::get<Message>(context.effects()[0]);
  const Message& swift = std::get<Message>(context.effects()[1]);
  EXPECT_EQ(post.body.bytes(), R"({"tracking":"1Z1"})");
  EXPECT_EQ(post.headers, (Headers{{"zone", "1"}}));
  EXPECT_EQ(swift.body.bytes(), R"({"tracking_number":"1Z1"})");
  EXPECT_EQ(swift.headers, (Headers{{"api-version", "v2"}, {"zone", "1"}}));
}

}  // namespace
}  // namespace proofload
