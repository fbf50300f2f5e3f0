#include "harness/check/one_reply_per_key.hpp"

#include <deque>

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class OneReplyPerKeyTest : public Checks {
 protected:
  OneReplyPerKeyTest() {
    identity_.subject.text = "bigbox/PO-1";
    identity_.subject.roots = {std::string(kOrder)};
    begin("one_reply_per_key");
  }
  const Message& ask(std::string key, Symbol of = "erp", Symbol type = "erp.create_order") {
    Message request;
    request.from = "orchestrator";
    request.to = of;
    request.kind = Kind::request;
    request.type = type;
    request.idempotency_key = std::move(key);
    return send(std::move(request));
  }
  void reply(const Message& request, int status, std::string_view body) {
    Message reply = reply_to(request, status, Body(std::string(body)));
    reply.from = request.to;
    send(std::move(reply));
  }

 private:
  const Message& send(Message message) {
    message.id = {messages_.size() + 1};
    const Message& sent = messages_.emplace_back(std::move(message));
    check_->on_sent({sent, identity_, now_}, {.instance = sent.from, .at = now_});
    return sent;
  }

  std::deque<Message> messages_;  // they stay where they are
  Identity identity_;
};

TEST_F(OneReplyPerKeyTest, TheSameAgainIsFine) {
  reply(ask("k"), 201, "SO-1");
  reply(ask("k"), 201, "SO-1");
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(OneReplyPerKeyTest, AnotherBodyIsFound) {
  reply(ask("k"), 201, "SO-1");
  reply(ask("k"), 201, "SO-2");
  expect_one("erp answered erp.create_order of bigbox/PO-1 twice under one idempotency key, and not alike: 201 at first, "
             "and then 201 with another body.");
}

TEST_F(OneReplyPerKeyTest, AnotherStatusIsFound) {
  reply(ask("k"), 201, "SO-1");
  reply(ask("k"), 200, "SO-1");
  expect_one("201 at first, and then 200.");
}

TEST_F(OneReplyPerKeyTest, AnotherKeyOrAnotherSystemMayAnswerOtherwise) {
  reply(ask("k"), 201, "SO-1");
  reply(ask("k2"), 201, "SO-2");
  reply(ask("k", "erp.cloud"), 201, "SO-3");
  reply(ask(""), 201, "SO-4");
  reply(ask(""), 201, "SO-5");
  expect_silent();
}

TEST_F(OneReplyPerKeyTest, WhatNamesWhatItIsAboutMayBeAnsweredAsThingsStand) {
  reply(ask("k", "tms", "tms.plan_load"), 201, "LD-1");
  reply(ask("k", "tms", "tms.plan_load"), 200, "LD-1");
  expect_silent();
}

TEST_F(OneReplyPerKeyTest, RefusalsAreJudgedAnew) {
  reply(ask("k"), 503, "");
  reply(ask("k"), 201, "SO-1");
  reply(ask("k"), 409, "in_progress");
  reply(ask("k"), 201, "SO-1");
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
