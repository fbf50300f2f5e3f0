#include "orchestrator/outbox.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "orchestrator/names.hpp"
#include "tests/orchestrator/small_settings.hpp"
#include "tests/orchestrator/step_host.hpp"

namespace proofload::orchestrator {
namespace {

using Answer = Outbox::Answer;

const std::string kId = "erp.create_order:bigbox/4711";

Operation operation_of(const std::string& about) {
  Operation operation;
  operation.id = "erp.create_order:" + about;
  operation.system = "erp";
  operation.type = "erp.create_order";
  operation.order = about;
  operation.body = "{}";
  operation.lookup_type = "erp.find_order";
  operation.lookup_body = R"({"external_id":"x"})";
  return operation;
}

class OutboxTest : public testing::Test {
 protected:
  void ask(const std::string& about = std::string(kKey)) {
    host_.step([&](Transaction& tx) { outbox_.ask(tx, operation_of(about)); });
  }

  Answer answer(int status, Headers headers = {}, const std::string& id = kId,
                Symbol type = kCreateOrder) {
    Message reply;
    reply.kind = Kind::reply;
    reply.from = "erp";
    reply.type = type;
    reply.status = status;
    reply.ref = id;
    reply.headers = std::move(headers);
    return host_.step([&](Transaction& tx) { return outbox_.answer(tx, reply); });
  }

  Answer tick(const std::string& id = kId) {
    return host_.step([&](Transaction& tx) { return outbox_.tick(tx, id); });
  }

  // Fails attempts until one more would close the breaker; leaves the operation waiting.
  Duration fail_once(int status = 503, Headers headers = {}) {
    EXPECT_EQ(answer(status, std::move(headers)), Answer::again);
    return host_.pass_to_timer();
  }

  std::shared_ptr<Settings> settings_ = small_settings();
  Policies policies_ = Policies::sound();
  Outbox outbox_{*settings_, policies_};
  StepHost host_;
};

TEST_F(OutboxTest, AnOperationIsStoredAndAskedInOneStep) {
  ask();
  ASSERT_EQ(host_.sent.size(), 1u);
  const Message& request = host_.sent[0];
  EXPECT_EQ(request.to, Symbol("erp"));
  EXPECT_EQ(request.type, kCreateOrder);
  EXPECT_EQ(request.ref, kId);
  EXPECT_EQ(request.idempotency_key, kId);
  EXPECT_TRUE(host_.store.contains("outbox/" + kId));
  EXPECT_EQ(host_.timers.begin()->second - host_.now, settings_->patience.reply_timeout);
  EXPECT_TRUE(outbox_.has_open(std::string(kKey)));
}

TEST_F(OutboxTest, WhatIsOpenIsNotAskedAgain) {
  ask();
  ask();
  EXPECT_TRUE(host_.sent.empty());
}

TEST_F(OutboxTest, AFailureThatIsRepeatedUnderAKeyIsLookedUpAndThenAskedUnderAnother) {
  ask();
  for (int i = 0; i < 3; ++i) {
    fail_once(500);
    EXPECT_EQ(tick(), Answer::again);
    ASSERT_EQ(host_.sent.back().idempotency_key, kId);
  }
  fail_once(500);
  EXPECT_EQ(tick(), Answer::again);
  EXPECT_EQ(host_.sent.back().type, kFindOrder);
  EXPECT_EQ(answer(404, {}, kId, kFindOrder), Answer::again);
  EXPECT_EQ(host_.sent.back().type, kCreateOrder);
  EXPECT_EQ(host_.sent.back().idempotency_key, kId + "~1");
}

TEST_F(OutboxTest, AFailureThatChangesIsNoStoredOne) {
  ask();
  for (int i = 0; i < 4; ++i) {
    fail_once(i == 2 ? 503 : 500);
    EXPECT_EQ(tick(), Answer::again);
    EXPECT_EQ(host_.sent.back().idempotency_key, kId);
  }
}

TEST_F(OutboxTest, ASettledOperationIsClosedAndForgotten) {
  ask();
  EXPECT_EQ(answer(201), Answer::settled);
  host_.step([&](Transaction& tx) { outbox_.close(tx, kId); });
  EXPECT_TRUE(host_.store.empty());
  EXPECT_TRUE(host_.timers.empty());
  EXPECT_FALSE(outbox_.has_open(std::string(kKey)));
  EXPECT_EQ(answer(201), Answer::unknown);
}

TEST_F(OutboxTest, RetriesBackOffUnderTheSameKey) {
  ask();
  const Duration first = fail_once();
  EXPECT_EQ(tick(), Answer::again);
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(host_.sent[0].idempotency_key, kId);
  const Duration second = fail_once(0);
  tick();
  const Duration third = fail_once(429);
  const Duration unit = settings_->patience.backoff_first;
  EXPECT_TRUE(first >= unit / 2 && first <= unit);
  EXPECT_TRUE(second >= unit && second <= 2 * unit);
  EXPECT_TRUE(third >= 2 * unit && third <= 4 * unit);
}

TEST_F(OutboxTest, SilenceIsAFailure) {
  ask();
  EXPECT_EQ(host_.pass_to_timer(), settings_->patience.reply_timeout);
  EXPECT_EQ(tick(), Answer::again);
  EXPECT_TRUE(host_.sent.empty());  // it pauses
  host_.pass_to_timer();
  EXPECT_EQ(tick(), Answer::again);
  EXPECT_EQ(host_.sent.size(), 1u);
}

TEST_F(OutboxTest, AJobThatRunsTwiceNeitherGivesUpNorAsksEarly) {
  ask();
  EXPECT_EQ(tick(), Answer::again);  // it is not yet time to give the request up
  const Duration pause = fail_once();
  host_.now -= pause;
  EXPECT_EQ(tick(), Answer::again);
  EXPECT_TRUE(host_.sent.empty());
  host_.now += pause;
  EXPECT_EQ(tick(), Answer::again);
  EXPECT_EQ(host_.sent.size(), 1u);
}

TEST_F(OutboxTest, ALateReplyStillSettles) {
  ask();
  host_.pass_to_timer();
  tick();
  EXPECT_EQ(answer(503), Answer::unknown);  // of an attempt that was given up
  EXPECT_EQ(answer(201), Answer::settled);
}

TEST_F(OutboxTest, RetryAfterIsKeptByAllThatGoesToTheSystem) {
  ask();
  EXPECT_GE(fail_once(429, {{"retry-after", "90"}}), Duration(90s));
  ask("bigbox/4712");
  EXPECT_EQ(host_.sent.size(), 1u);  // the ninety seconds are over
  answer(429, {{"retry-after", "90"}}, "erp.create_order:bigbox/4712");
  ask("bigbox/4713");
  EXPECT_TRUE(host_.sent.empty());
  EXPECT_GE(host_.timers.at({kAttemptTimer, "erp.create_order:bigbox/4713"}) - host_.now,
            Duration(90s));
}

TEST_F(OutboxTest, WhatIsUnavailableClosesItsSortOfRequestAlone) {
  ask();
  answer(503, {{"retry-after", "3600"}});
  ask("bigbox/4712");
  EXPECT_TRUE(host_.sent.empty());
  EXPECT_GE(host_.timers.at({kAttemptTimer, "erp.create_order:bigbox/4712"}) - host_.now, Duration(1h));
  Operation other = operation_of("bigbox/4711");
  other.id = "erp.find_order:bigbox/4711";
  other.type = "erp.find_order";
  host_.step([&](Transaction& tx) { outbox_.ask(tx, other); });
  EXPECT_EQ(host_.sent.size(), 1u);
}

TEST_F(OutboxTest, APauseThatASystemAskedForCostsNoAttempt) {
  ask();
  const std::uint32_t many = 3 * settings_->patience.attempts_max;
  for (std::uint32_t i = 0; i < many; ++i) {
    EXPECT_EQ(answer(503, {{"retry-after", "86400"}}), Answer::again);
    EXPECT_GE(host_.pass_to_timer(), Duration(24h));
    EXPECT_EQ(tick(), Answer::again);
    ASSERT_EQ(host_.sent.size(), 1u);
    if (host_.sent[0].type != kCreateOrder) answer(404, {}, kId, Symbol("erp.find_order"));
  }
}

TEST_F(OutboxTest, ARetryAfterThatIsNoNumberIsIgnored) {
  ask();
  EXPECT_LE(fail_once(503, {{"retry-after", "soon"}}), settings_->patience.backoff_first);
}

TEST_F(OutboxTest, TheBreakerOpensAfterFailuresInARowAndClosesAfterASuccess) {
  ask();
  const std::uint32_t failures = settings_->patience.breaker_failures;
  for (std::uint32_t i = 0; i + 1 < failures; ++i) {
    fail_once();
    tick();
    ASSERT_EQ(host_.sent.size(), 1u);
  }
  answer(503);  // the last that it takes
  ask("bigbox/4712");
  EXPECT_TRUE(host_.sent.empty());
  const TimerKey waiting{kAttemptTimer, "erp.create_order:bigbox/4712"};
  EXPECT_GE(host_.timers.at(waiting) - host_.now, settings_->patience.breaker_pause);
  host_.now = host_.timers.at(waiting);
  EXPECT_EQ(tick(waiting.of), Answer::again);
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(answer(201, {}, waiting.of), Answer::settled);
  // One more failure is the first in a row.
  host_.now = std::max(host_.now, host_.timers.at({kAttemptTimer, kId}));
  tick();
  ASSERT_EQ(host_.sent.size(), 1u);
  answer(503);
  ask("bigbox/4713");
  EXPECT_EQ(host_.sent.size(), 1u);
}

TEST_F(OutboxTest, TheBreakerIsOfOneSystem) {
  settings_->patience.breaker_failures = 1;
  ask();
  answer(503);
  host_.step([&](Transaction& tx) {
    Operation other = operation_of("bigbox/4712");
    other.system = "wms";
    outbox_.ask(tx, other);
  });
  EXPECT_EQ(host_.sent.size(), 1u);
}

TEST_F(OutboxTest, AttemptsAreBounded) {
  settings_->patience.breaker_failures = 1'000;
  ask();
  std::uint32_t attempts = 1;
  while (answer(503) == Answer::again) {
    host_.pass_to_timer();
    tick();
    ++attempts;
  }
  EXPECT_EQ(attempts, settings_->patience.attempts_max);
}

TEST_F(OutboxTest, AnOldKeyIsLookedUpBeforeItIsAskedAgain) {
  ask();
  answer(503);
  host_.now += settings_->patience.key_trusted_for + 1s;
  tick();
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(host_.sent[0].type, kFindOrder);
  EXPECT_EQ(host_.sent[0].idempotency_key, "");
  EXPECT_EQ(host_.sent[0].body.bytes(), operation_of("").lookup_body);
  // A reply to what was asked before is not the answer to this.
  EXPECT_EQ(answer(201), Answer::unknown);
  EXPECT_EQ(answer(200, {}, kId, kFindOrder), Answer::settled);
}

TEST_F(OutboxTest, WhatWasNotFoundIsAskedUnderAKeyThatIsNewAgain) {
  ask();
  answer(503);
  host_.now += settings_->patience.key_trusted_for + 1s;
  tick();
  EXPECT_EQ(answer(404, {}, kId, kFindOrder), Answer::again);
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(host_.sent[0].type, kCreateOrder);
  EXPECT_EQ(host_.sent[0].idempotency_key, kId);
  fail_once();
  tick();
  EXPECT_EQ(host_.sent[0].type, kCreateOrder);  // trusted from now on
}

TEST_F(OutboxTest, WhatIsParkedIsStillUntilItIsReplayed) {
  ask();
  host_.step([&](Transaction& tx) { outbox_.park(tx, kId); });
  EXPECT_TRUE(host_.timers.empty());
  EXPECT_EQ(tick(), Answer::unknown);
  EXPECT_EQ(answer(503), Answer::unknown);
  EXPECT_TRUE(outbox_.has_open(std::string(kKey)));
  host_.step([&](Transaction& tx) { outbox_.replay(tx, kId); });
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(host_.sent[0].idempotency_key, kId);
  host_.step([&](Transaction& tx) { outbox_.replay(tx, kId); });
  EXPECT_TRUE(host_.sent.empty());  // it is on its way
}

TEST_F(OutboxTest, ARestartAsksAllThatIsOpenAgainButNotWhatIsParked) {
  ask();
  ask("bigbox/4712");
  ask("bigbox/4713");
  host_.step([&](Transaction& tx) { outbox_.park(tx, "erp.create_order:bigbox/4712"); });
  Outbox restarted(*settings_, policies_);
  for (const auto& [key, value] : host_.store) restarted.restore(value);
  host_.step([&](Transaction& tx) { restarted.resume(tx); });
  ASSERT_EQ(host_.sent.size(), 2u);
  EXPECT_EQ(host_.sent[0].idempotency_key, kId);
  EXPECT_EQ(host_.sent[1].idempotency_key, "erp.create_order:bigbox/4713");
  EXPECT_TRUE(restarted.find("erp.create_order:bigbox/4712") != nullptr);
  EXPECT_TRUE(restarted.has_open("bigbox/4712"));
}

TEST_F(OutboxTest, ARestartKnowsHowOldAKeyIs) {
  ask();
  host_.now += settings_->patience.key_trusted_for + 1s;
  Outbox restarted(*settings_, policies_);
  for (const auto& [key, value] : host_.store) restarted.restore(value);
  host_.step([&](Transaction& tx) { restarted.resume(tx); });
  ASSERT_EQ(host_.sent.size(), 1u);
  EXPECT_EQ(host_.sent[0].type, kFindOrder);
}

}  // namespace
}  // namespace proofload::orchestrator
