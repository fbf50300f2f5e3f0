#include "mocks/common/outbox.hpp"

#include <gtest/gtest.h>

#include <array>

namespace proofload::mocks {
namespace {

constexpr std::array<Symbol, 1> kTypes{"a.b"};

// The waits between the attempts of an event that nobody takes, in minutes.
std::vector<std::int64_t> waits(const Webhooks& rules) {
  Outbox outbox(rules, kTypes);
  Context context(Instant{}, 7);
  std::vector<std::int64_t> found;
  Step posted(context, {});
  outbox.post(posted, {"a.b", "e1", "{}"});
  posted.conclude();
  for (int i = 0; i < 20; ++i) {
    const auto* const arm = std::get_if<Arm>(&context.effects().back());
    if (arm == nullptr) break;
    found.push_back(arm->after / 1min);
    context.begin_step(Instant{}, 7);
    Step step(context, {});
    outbox.wake(step, "e1");
    step.conclude();
  }
  return found;
}

TEST(Outbox, WaitsTwiceAsLongEachTimeForEightRetriesOverFourHours) {
  EXPECT_EQ(waits({}), (std::vector<std::int64_t>{1, 2, 4, 8, 16, 32, 64, 128, 240}));
}

TEST(Outbox, WaitsNoLongerThanItsMost) {
  const auto found = waits({.attempts = 6, .first_wait = 1min, .wait_max = 5min});
  EXPECT_EQ(found, (std::vector<std::int64_t>{1, 2, 4, 5, 5, 5}));
}

TEST(Outbox, AReplyToNothingItKnowsChangesNothing) {
  const Webhooks rules;
  Outbox outbox(rules, kTypes);
  Context context(Instant{}, 7);
  Step step(context, {});
  Message reply;
  reply.kind = Kind::reply;
  reply.status = 200;
  reply.ref = "unknown";
  outbox.settle(step, reply);
  step.conclude();
  EXPECT_TRUE(context.effects().empty());
}

}  // namespace
}  // namespace proofload::mocks
