#include "sim/fault/hold.hpp"

#include <gtest/gtest.h>

#include "tests/sim/small_world.hpp"

namespace proofload::sim {
namespace {

using test::request;
using test::SmallWorld;

Message typed(Symbol type, std::string body) {
  Message message = request(std::move(body));
  message.type = type;
  return message;
}

// Sent at once, and what comes later ten seconds after.
SmallWorld& first_and_later(SmallWorld& world, Message first, Message later) {
  world.caller.start = [first](Context& context, Snapshot) {
    context.send(first);
    context.arm({"later", ""}, 10s);
  };
  world.caller.wake = [later](Context& context, const TimerKey&) { context.send(later); };
  return world;
}

TEST(Hold, WhatIsHeldComesAfterTheNextMessageOfThatTypeEvenOnAFifoLink) {
  SmallWorld world;
  world.topology.links[0].order = LinkOrder::fifo;
  first_and_later(world, typed("notice", "a/1"), typed("invoice", "a/2"));
  world.add_fault({{"hold", "notice"}, {"past", "invoice"}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("11s got a/2"));
  EXPECT_TRUE(log.has("12s got a/1"));
  EXPECT_EQ(log.count("rule 0"), 1u);
}

TEST(Hold, AMessageAboutAnotherOrderSetsNothingFree) {
  SmallWorld world;
  first_and_later(world, typed("notice", "a/1"), typed("invoice", "b/2"));
  world.add_fault({{"hold", "notice"}, {"past", "invoice"}, {"at_most", "1min"}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("1min 1s got a/1"));
}

TEST(Hold, ItsOwnRepeatGoesPastIt) {
  SmallWorld world;
  first_and_later(world, typed("order", "a/1"), typed("order", "a/1"));
  world.add_fault({{"hold", "order"}, {"past", "repeat"}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("11s got a/1"));
  EXPECT_TRUE(log.has("12s got a/1"));
  EXPECT_EQ(log.count("got a/1"), 2u);
}

TEST(Hold, NothingIsHeldBeyondTheHeal) {
  SmallWorld world;
  world.options.heal = kEpoch + 5s;
  first_and_later(world, typed("notice", "a/1"), typed("invoice", "a/2"));
  world.add_fault({{"hold", "notice"}, {"past", "invoice"}});
  EXPECT_TRUE(world.run().has("6s got a/1"));
}

TEST(Hold, AMessageThatWaitsForItsOwnTypeDoesNotSetItselfFree) {
  SmallWorld world;
  first_and_later(world, typed("order", "a/1"), typed("order", "a/2"));
  world.add_fault({{"hold", "order"}, {"past", "order"}, {"at_most", "1min"}, {"nth", std::int64_t{1}}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("1min 1s got a/1"));
  EXPECT_TRUE(log.has("1min 11s got a/2"));
}

}  // namespace
}  // namespace proofload::sim
