#include "sim/fault/kind.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/small_world.hpp"

namespace proofload::sim {
namespace {

using test::request;
using test::SmallWorld;

// Ten requests, one an order, all answered.
SmallWorld& ten_orders(SmallWorld& world) {
  world.serve();
  std::vector<Message> messages;
  for (char order = 'a'; order <= 'j'; ++order) messages.push_back(request(std::string(1, order) + "/1"));
  world.send_at_start(messages);
  return world;
}

TEST(Fault, EveryKindHasANameASummaryAndFields) {
  std::string_view last;
  for (const FaultKind& kind : all_faults()) {
    EXPECT_LT(last, kind.name);
    last = kind.name;
    EXPECT_FALSE(kind.summary.empty()) << kind.name;
    EXPECT_EQ(kind.fields.front(), kind.name);
    EXPECT_THAT(std::string(kind.example), testing::HasSubstr("{\"" + std::string(kind.name) + "\"")) << kind.name;
  }
}

TEST(Fault, LoseTakesTheReplyAndTheWorkIsDoneAllTheSame) {
  SmallWorld world;
  ten_orders(world).add_fault({{"lose", "reply"}, {"roots", std::vector<std::string>{"c"}}});
  const auto& log = world.run();
  EXPECT_EQ(log.count("lost (injected)"), 1u);
  EXPECT_EQ(log.count("put c/1"), 1u);
  EXPECT_EQ(log.count("rule 0"), 1u);
}

TEST(Fault, DelayMovesOnlyWhatItIsAbout) {
  SmallWorld world;
  ten_orders(world).add_fault({{"delay", "caller -> server"}, {"by", "7s"}, {"roots", std::vector<std::string>{"b"}}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("8s got b/1"));
  EXPECT_TRUE(log.has("1s got c/1"));
}

TEST(Fault, DuplicateDeliversCopiesAndLeavesTheOriginalAlone) {
  SmallWorld world;
  ten_orders(world).add_fault(
      {{"duplicate", "work"}, {"copies", std::int64_t{2}}, {"after", "3s"}, {"on", "caller -> server"}, {"roots", std::vector<std::string>{"a"}}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("1s got a/1"));
  EXPECT_TRUE(log.has("4s got a/1 copy"));
  EXPECT_TRUE(log.has("7s got a/1 copy"));
}

TEST(Fault, ReorderOvertakesEvenOnAFifoLink) {
  SmallWorld world;
  world.topology.links[0].order = LinkOrder::fifo;
  ten_orders(world).add_fault({{"reorder", "request"}, {"by", "5s"}, {"roots", std::vector<std::string>{"a"}}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("6s got a/1"));
  EXPECT_TRUE(log.has("1s got b/1"));
}

TEST(Fault, CorruptChangesTheBytesOnTheWayAndNotTheMessageThatWasSent) {
  for (const char* how : {"truncate", "byte"}) {
    SmallWorld world;
    world.send_at_start({request("order-a/1")});
    std::string arrived;
    world.server.receive = [&](Context&, const Message& message) { arrived = message.body.bytes(); };
    world.add_fault({{"corrupt", "request"}, {"how", how}});
    const auto& log = world.run();
    EXPECT_NE(arrived, "order-a/1") << how;
    EXPECT_TRUE(log.has("0s sent work order-a/1 caller -> server"));
  }
}

// A server that puts its start, tells of it, and puts that it did.
SmallWorld& starting_in_three_effects(SmallWorld& world) {
  world.topology.links.push_back({.from = test::kServer, .to = test::kServer, .latency = test::always(1s)});
  world.server.start = [](Context& context, Snapshot) {
    test::put(context, "begun");
    context.send(request("hello/1"));
    test::put(context, "told");
    context.arm({"tick", ""}, 10s);
  };
  return world;
}

TEST(Fault, ACrashOfAStartFallsBetweenAnyTwoOfItsEffects) {
  for (std::int64_t after = 0; after <= 3; ++after) {
    SmallWorld world;
    starting_in_three_effects(world).add_fault(
        {{"crash", "server"}, {"of", "start"}, {"after_effect", after}, {"down", "30s"}});
    const auto& log = world.run(20s);
    EXPECT_TRUE(log.has("0s rule 0")) << after;
    EXPECT_TRUE(log.has("0s down server")) << after;
    EXPECT_EQ(log.count("put begun"), after >= 1 ? 1u : 0u) << after;
    EXPECT_EQ(log.count("sent work hello"), after >= 2 ? 1u : 0u) << after;
    EXPECT_EQ(log.count("put told"), after >= 3 ? 1u : 0u) << after;
  }
}

TEST(Fault, WhatAStartHadPutBeforeItCrashedIsThereForTheNext) {
  SmallWorld world;
  std::vector<std::string> snapshots;
  bool woken_early = false;
  starting_in_three_effects(world).add_fault(
      {{"crash", "server"}, {"of", "start"}, {"after_effect", std::int64_t{1}}, {"down", "30s"}});
  const auto start = world.server.start;
  world.server.start = [&](Context& context, Snapshot snapshot) {
    snapshots.emplace_back(snapshot.empty() ? "nothing" : snapshot.front().first);
    start(context, snapshot);
  };
  world.server.wake = [&](Context& context, const TimerKey&) {
    woken_early = woken_early || context.now() < kEpoch + 40s;
  };
  const auto& log = world.run();
  EXPECT_THAT(snapshots, testing::ElementsAre("nothing", "begun"));
  EXPECT_TRUE(log.has("30s up server"));
  EXPECT_EQ(log.count("rule 0"), 1u);
  EXPECT_FALSE(woken_early);
}

TEST(Fault, TheStartsOfAnInstanceAreCountedSoThatARestartCanCrash) {
  SmallWorld world;
  starting_in_three_effects(world).add_fault({{"outage", "server"}, {"from", "5min"}, {"for", "1min"}});
  world.add_fault({{"crash", "server"},
                   {"of", "start"},
                   {"nth", std::int64_t{2}},
                   {"after_effect", std::int64_t{2}},
                   {"down", "30s"}});
  const auto& log = world.run();
  EXPECT_TRUE(log.has("6min up server"));
  EXPECT_TRUE(log.has("6min rule 1"));
  EXPECT_TRUE(log.has("6min 30s up server"));
  EXPECT_EQ(log.count("up server"), 2u);
  EXPECT_EQ(log.count("put told"), 2u);
}

TEST(Fault, AMailThatWaitsForAStartWaitsForTheNextWhenItCrashes) {
  SmallWorld world;
  world.send_at_start({request("a/1", Kind::document)});
  starting_in_three_effects(world).add_fault({{"crash", "server"},
                                              {"of", "start"},
                                              {"times", std::int64_t{2}},
                                              {"after_effect", std::int64_t{0}},
                                              {"down", "30s"}});
  EXPECT_TRUE(world.run().has("1min got a/1"));
}

TEST(Fault, AStartCrashesOnlyWhereTheFaultSaysSoAndBeforeTheHeal) {
  SmallWorld world;
  starting_in_three_effects(world).add_fault({{"crash", "server"}, {"rate", "1/1"}, {"after_effect", std::int64_t{0}}});
  world.add_fault({{"crash", "caller"}, {"of", "start"}, {"after_effect", std::int64_t{1}}});
  world.add_fault({{"crash", "server"},
                   {"of", "start"},
                   {"rate", "1/1"},
                   {"after_effect", std::int64_t{0}},
                   {"down", "10s"}});
  world.options.heal = kEpoch + 35s;
  const auto& log = world.run();
  EXPECT_EQ(log.count("rule 0"), 0u);
  EXPECT_EQ(log.count("rule 1"), 0u);  // the caller's start has no effects
  EXPECT_EQ(log.count("rule 2"), 4u);
  EXPECT_TRUE(log.has("40s put told"));
}

TEST(Fault, ACrashAfterMoreEffectsThanAStepHasIsNoCrash) {
  SmallWorld world;
  ten_orders(world).add_fault({{"crash", "server"}, {"after_effect", std::int64_t{3}}});
  const auto& log = world.run();
  EXPECT_EQ(log.count("down server"), 0u);
  EXPECT_EQ(log.count("rule 0"), 0u);
}

TEST(Fault, SlowAddsToTheService) {
  SmallWorld world;
  ten_orders(world).add_fault({{"slow", "server"}, {"by", "9s"}, {"roots", std::vector<std::string>{"d"}}});
  EXPECT_TRUE(world.run().has("10s got d/1"));
}

TEST(Fault, RefuseAnswersInPlaceOfTheServerAndSaysWhenToComeBack) {
  SmallWorld world;
  std::string retry_after;
  world.caller.receive = [&](Context&, const Message& message) {
    for (const auto& [name, value] : message.headers) retry_after = name + " " + value;
  };
  ten_orders(world).add_fault({{"refuse", "server"}, {"status", std::int64_t{429}}, {"retry_after", "30s"},
                               {"roots", std::vector<std::string>{"a"}}});
  const auto& log = world.run();
  EXPECT_EQ(log.count("got  429"), 1u);
  EXPECT_EQ(log.count("put a/1"), 0u);
  EXPECT_EQ(retry_after, "retry-after 30");
}

TEST(Fault, PartitionSilencesBothDirectionsAndHoldsDocumentsBack) {
  SmallWorld world;
  world.serve();
  world.send_at_start({request("a/1"), request("b/1", Kind::document)});
  world.add_fault({{"partition", "server"}, {"with", "caller"}, {"from", "0s"}, {"for", "20s"}});
  const auto& log = world.run();
  EXPECT_EQ(log.count("cut off"), 1u);
  EXPECT_TRUE(log.has("21s got b/1"));
  EXPECT_EQ(log.count("rule 0"), 2u);
}

TEST(Fault, ARateFiresForItsShareAndLoweringItOnlyTakesAway) {
  const auto lost_at = [](const char* rate) {
    SmallWorld world;
    std::vector<Message> messages;
    for (int i = 0; i < 400; ++i) messages.push_back(request(std::to_string(i) + "/1"));
    world.send_at_start(messages);
    world.add_fault({{"lose", "request"}, {"rate", rate}});
    std::vector<std::string> lost;
    for (const std::string& line : world.run().lines) {
      if (line.find("lost (injected)") != std::string::npos) lost.push_back(line);
    }
    return lost;
  };
  const auto many = lost_at("1/4");
  const auto few = lost_at("1/10");
  EXPECT_GT(many.size(), 60u);
  EXPECT_LT(many.size(), 140u);
  EXPECT_GT(few.size(), 15u);
  for (const std::string& line : few) EXPECT_THAT(many, testing::Contains(line));
}

TEST(Fault, ADecisionIsMovedByNoOtherMessage) {
  const auto lost = [](bool with_others) {
    SmallWorld world;
    std::vector<Message> messages;
    for (int i = 0; i < 50; ++i) {
      if (with_others) messages.push_back(request("other" + std::to_string(i) + "/1"));
      messages.push_back(request("mine" + std::to_string(i) + "/1"));
    }
    world.send_at_start(messages);
    world.add_fault({{"lose", "request"}, {"rate", "1/3"}});
    std::vector<std::string> lines;
    for (const std::string& line : world.run().lines) {
      if (line.find("lost (injected): work mine") != std::string::npos) lines.push_back(line);
    }
    return lines;
  };
  EXPECT_FALSE(lost(false).empty());
  EXPECT_EQ(lost(false), lost(true));
}

struct BadFields {
  FaultFields fields;
  std::string_view expected;
};

TEST(Fault, WrongFieldsAreSaidToBeWrong) {
  const std::vector<BadFields> cases{
      {{{"lose", "a -> b"}, {"rate", "3/2"}}, "more than 1"},
      {{{"lose", "reply"}, {"times", std::int64_t{0}}}, "starts at 1"},
      {{{"lose", "reply"}, {"nth", std::int64_t{0}}}, "starts at 1"},
      {{{"delay", "reply"}, {"by", "soon"}}, "no duration"},
      {{{"duplicate", "reply"}, {"copies", std::int64_t{0}}}, "1 to 100"},
      {{{"corrupt", "document"}, {"how", "badly"}}, "truncate"},
      {{{"refuse", "erp"}, {"status", std::int64_t{404}}}, "429 or 503"},
      {{{"crash", "erp"}, {"after_effect", std::int64_t{-1}}}, "0 to 1000"},
      {{{"crash", "erp"}, {"of", "start"}, {"roots", std::vector<std::string>{"a"}}}, "leave \"order\" out"},
      {{{"crash", "erp"}, {"of", "start"}, {"down", "0s"}}, "at least 1s"},
      {{{"outage", "erp"}, {"from", "25:99"}}, "no time of the run"},
      {{{"lose", "reply"}, {"on", "erp"}}, "no link"},
  };
  for (const BadFields& bad : cases) {
    const auto fault = find_fault(bad.fields)->make(bad.fields);
    ASSERT_FALSE(fault.has_value()) << bad.expected;
    EXPECT_THAT(fault.error().text, testing::HasSubstr(std::string(bad.expected)));
  }
}

// The original's time stays as it was, and no copy is there before it.
TEST(Duplicate, NoCopyComesBeforeTheMessageItself) {
  SmallWorld world;
  world.topology.links.front().latency = {{{0, 1s}, {10'000, 20min}}};
  world.serve();
  world.send_at_start({test::request("1/a"), test::request("2/a"), test::request("3/a"), test::request("4/a")});
  SmallWorld alone = {};
  alone.topology.links.front().latency = world.topology.links.front().latency;
  alone.serve();
  alone.send_at_start({test::request("1/a"), test::request("2/a"), test::request("3/a"), test::request("4/a")});
  world.add_fault({{"duplicate", "request"}, {"rate", "1/1"}, {"copies", std::int64_t{3}}});
  const auto first_of = [](const test::Log& log, const std::string& body) {
    for (const std::string& line : log.lines) {
      if (line.ends_with(" got " + body)) return line;
    }
    return std::string();
  };
  const auto& with_copies = world.run(2h);
  const auto& plain = alone.run(2h);
  for (const char* body : {"1/a", "2/a", "3/a", "4/a"}) {
    EXPECT_EQ(first_of(with_copies, body), first_of(plain, body));
    const auto lines = with_copies.lines;
    const auto original = std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.ends_with(std::string(" got ") + body); });
    const auto copy = std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.ends_with(std::string(" got ") + body + " copy"); });
    ASSERT_NE(copy, lines.end());
    EXPECT_LT(original, copy);
  }
}

}  // namespace
}  // namespace proofload::sim
