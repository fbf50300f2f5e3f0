#include "sim/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/trace_digest.hpp"
#include "tests/sim/small_world.hpp"

namespace proofload::sim {
namespace {

using test::kServer;
using test::put;
using test::request;
using test::SmallWorld;
using testing::ElementsAre;

TEST(World, ARequestIsServedAndItsReplyComesBack) {
  SmallWorld world;
  world.serve();
  world.send_at_start({request("a/1")});
  EXPECT_THAT(world.run().lines,
              ElementsAre("0s sent work a/1 caller -> server", "1s got a/1", "1s put a/1",
                          "1s sent work reply a/1 server -> caller", "2s got  200"));
}

TEST(World, EventsAtOneInstantHappenInTheOrderOfTheirScheduling) {
  SmallWorld world;
  world.caller.start = [](Context& context, Snapshot) {
    for (const char* name : {"c", "a", "b"}) context.arm({"tick", name}, 5s);
  };
  std::vector<std::string> woken;
  world.caller.wake = [&](Context&, const TimerKey& key) { woken.push_back(key.of); };
  world.run();
  EXPECT_THAT(woken, ElementsAre("c", "a", "b"));
}

TEST(World, ATimerThatIsArmedAgainFiresOnceAndACancelledOneNever) {
  SmallWorld world;
  world.caller.start = [](Context& context, Snapshot) {
    context.arm({"tick", "again"}, 5s);
    context.arm({"tick", "again"}, 9s);
    context.arm({"tick", "gone"}, 5s);
    context.cancel({"tick", "gone"});
    context.cancel({"tick", "never armed"});
  };
  std::vector<std::string> woken;
  world.caller.wake = [&](Context& context, const TimerKey& key) {
    woken.push_back(key.of + " " + format_duration(context.now().time_since_epoch()));
  };
  world.run();
  EXPECT_THAT(woken, ElementsAre("again 9s"));
}

TEST(World, TimersDieWithTheCrashAndTheStoreLives) {
  SmallWorld world;
  world.serve();
  world.send_at_start({request("a/1")});
  std::vector<std::size_t> snapshots;
  bool woken = false;
  world.server.start = [&](Context& context, Snapshot snapshot) {
    snapshots.push_back(snapshot.size());
    if (snapshot.empty()) context.arm({"tick", ""}, 10s);
  };
  world.server.wake = [&](Context&, const TimerKey&) { woken = true; };
  world.add_fault({{"crash", "server"}, {"after_effect", std::int64_t{1}}, {"down", "3s"}});
  const auto& log = world.run();
  EXPECT_THAT(snapshots, ElementsAre(0u, 1u));
  EXPECT_FALSE(woken);
  EXPECT_TRUE(log.has("1s down server"));
  EXPECT_TRUE(log.has("4s up server"));
  EXPECT_EQ(log.count("reply"), 0u);
}

TEST(World, ACrashFallsBetweenAnyTwoEffects) {
  for (std::int64_t after = 0; after <= 2; ++after) {
    SmallWorld world;
    world.serve();
    world.send_at_start({request("a/1")});
    world.add_fault({{"crash", "server"}, {"after_effect", after}, {"down", "3s"}});
    const auto& log = world.run();
    EXPECT_EQ(log.count("put a/1"), after >= 1 ? 1u : 0u) << after;
    EXPECT_EQ(log.count("sent work reply"), after >= 2 ? 1u : 0u) << after;
    EXPECT_EQ(log.count("down server"), 1u) << after;
  }
}

TEST(World, ADocumentWithoutAReceiptIsStillInItsMailboxAfterACrash) {
  SmallWorld world;
  world.serve();
  world.send_at_start({request("a/1", Kind::document)});
  world.add_fault({{"crash", "server"}, {"after_effect", std::int64_t{1}}, {"down", "3s"}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("1s got a/1"));
  EXPECT_TRUE(log.has("4s got a/1 copy"));
  EXPECT_EQ(log.count("put a/1"), 2u);
}

TEST(World, WhoeverIsDownIsUnreachableOrSilentAsItIsSet) {
  for (const WhenDown when_down : {WhenDown::refuse, WhenDown::silence}) {
    SmallWorld world;
    world.serve();
    world.topology.instances[1].when_down = when_down;
    world.send_at_start({request("a/1"), request("b/1", Kind::document)});
    world.add_fault({{"outage", "server"}, {"from", "0s"}, {"for", "10s"}});
    const auto& log = world.run();
    EXPECT_EQ(log.count("got  0"), when_down == WhenDown::refuse ? 1u : 0u);
    EXPECT_EQ(log.count("got a/1"), 0u);
    EXPECT_TRUE(log.has("10s got b/1"));
  }
}

TEST(World, AReplyToACallerThatHasRestartedIsDropped) {
  SmallWorld world;
  world.serve();
  world.topology.instances[1].service = test::always(30s);
  world.caller.start = [](Context& context, Snapshot snapshot) {
    if (!snapshot.empty()) return;
    put(context, "started");
    context.send(request("a/1"));
  };
  world.add_fault({{"outage", "caller"}, {"from", "5s"}, {"for", "5s"}});
  EXPECT_EQ(world.run().count("caller restarted"), 1u);
}

TEST(World, FifoLetsNothingOvertakeAndADelayHoldsTheFollowersBack) {
  for (const LinkOrder order : {LinkOrder::fifo, LinkOrder::per_key, LinkOrder::none}) {
    SmallWorld world;
    world.topology.links[0].order = order;
    world.send_at_start({request("a/1"), request("b/1"), request("a/2")});
    world.add_fault({{"delay", "message"}, {"by", "10s"}, {"roots", std::vector<std::string>{"a"}}, {"nth", std::int64_t{1}}});
    world.add_fault({{"delay", "message"}, {"by", "10s"}, {"roots", std::vector<std::string>{"nobody"}}});
    const auto& log = world.run();
    EXPECT_EQ(log.has("1s got b/1"), order != LinkOrder::fifo);
    EXPECT_TRUE(log.has("11s got a/1"));
  }
}

TEST(World, WhatADelayHoldsUpIsSaidOfTheFollowersToo) {
  class HeldUp final : public Observer {
   public:
    void on_held_up(const Sent& sent, Instant, Instant until) override {
      lines.push_back(std::string(sent.message.body.bytes()) + " until " + format_duration(until.time_since_epoch()));
    }
    std::vector<std::string> lines;
  };
  for (const LinkOrder order : {LinkOrder::fifo, LinkOrder::per_key, LinkOrder::none}) {
    SmallWorld world;
    HeldUp held_up;
    world.options.observers.push_back(&held_up);
    world.topology.links[0].order = order;
    world.send_at_start({request("a/1"), request("b/1")});
    world.add_fault({{"delay", "message"}, {"by", "10s"}, {"roots", std::vector<std::string>{"a"}}});
    world.run();
    std::vector<std::string> expected{"a/1 until 11s"};
    if (order == LinkOrder::fifo) expected.push_back("b/1 until 11s");
    EXPECT_EQ(held_up.lines, expected);
  }
}

TEST(World, CapacityQueuesAndThenRefuses) {
  SmallWorld world;
  world.serve();
  world.topology.instances[1].capacity = {.at_once = 1, .per_minute = 0, .queue = 1};
  world.topology.instances[1].service = test::always(5s);
  world.send_at_start({request("a/1"), request("b/1"), request("c/1")});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("6s got a/1"));
  EXPECT_TRUE(log.has("11s got b/1"));
  EXPECT_EQ(log.count("got  503"), 1u);
}

TEST(World, ARateLimitSpreadsTheStarts) {
  SmallWorld world;
  world.topology.instances[1].capacity = {.at_once = 9, .per_minute = 30, .queue = 9};
  world.send_at_start({request("a/1"), request("b/1"), request("c/1")});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("1s got a/1"));
  EXPECT_TRUE(log.has("3s got b/1"));
  EXPECT_TRUE(log.has("5s got c/1"));
}

TEST(World, APolledMailboxIsEmptiedOnItsSchedule) {
  SmallWorld world;
  world.topology.links[0].poll_every = 1min;
  world.send_at_start({request("a/1", Kind::document)});
  EXPECT_TRUE(world.run().has("1min got a/1"));
}

TEST(World, NoFaultActsAfterTheHeal) {
  SmallWorld world;
  world.serve();
  world.send_at_start({request("a/1")});
  world.add_fault({{"lose", "reply"}});
  world.options.heal = kEpoch + 1s;
  EXPECT_EQ(world.run().count("rule"), 0u);
}

TEST(World, SendingToNobodyIsABreachOfTheProtocol) {
  SmallWorld world;
  Message message = request("a/1");
  message.to = "nobody";
  world.send_at_start({message});
  EXPECT_THROW(world.run(), ProtocolBreach);
}

TEST(World, ARetryIsTheNextSendOfItsNameAndKeepsItAcrossACrash) {
  SmallWorld world;
  world.caller.start = [](Context& context, Snapshot) { context.send(request("a/1")); };
  world.add_fault({{"outage", "caller"}, {"from", "5s"}, {"for", "5s"}});
  EXPECT_TRUE(world.run().has("10s sent work a/1 caller -> server #2"));
}

TEST(World, TheSameSeedGivesTheSameDigestAndAnotherChanceAnother) {
  const auto digest_of = [](std::uint64_t seed) {
    SmallWorld world;
    world.serve();
    world.topology.links[0].latency = {{{0, 1s}, {10'000, 1min}}};
    world.send_at_start({request("a/1"), request("b/1")});
    TraceDigest digest;
    world.options.seed = seed;
    world.options.observers.push_back(&digest);
    world.run();
    return digest.digest();
  };
  EXPECT_EQ(digest_of(1), digest_of(1));
  EXPECT_NE(digest_of(1), digest_of(2));
}

}  // namespace
}  // namespace proofload::sim
