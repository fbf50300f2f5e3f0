#include "sim/fault/pin.hpp"

#include <gtest/gtest.h>

#include <deque>

#include "sim/fault/fields.hpp"
#include "tests/sim/small_world.hpp"

namespace proofload::sim {
namespace {

using test::put;
using test::SmallWorld;

// The caller asks for twenty orders, the server answers, both have a job: enough for every kind to strike.
SmallWorld& busy(SmallWorld& world) {
  const auto job = [](Context& context, const TimerKey& key) {
    put(context, std::string(key.purpose.text()));
    context.arm(key, 1min);
  };
  world.server.start = [](Context& context, Snapshot) {
    put(context, "up");
    context.arm({"sweep", ""}, 1min);
  };
  world.server.wake = job;
  world.serve();
  world.caller.start = [](Context& context, Snapshot) {
    for (int i = 1; i <= 20; ++i) context.send(test::request(std::to_string(i) + "/line"));
  };
  world.caller.receive = [](Context& context, const Message& message) { put(context, "done " + to_text(message.id)); };
  return world;
}

// What happened, with the trouble of `fields`; and the pins of it.
std::vector<std::string> happened(const std::vector<FaultFields>& rules, std::vector<FaultFields>* pins) {
  SmallWorld world;
  busy(world);
  std::deque<Pinning> pinnings;
  for (const FaultFields& fields : rules) {
    world.add_fault(fields);
    if (pins == nullptr) continue;
    const Pinning& pinning = pinnings.emplace_back(*world.faults.back(), *find_fault(fields), fields,
                                                   [pins](FaultFields pin) { pins->push_back(std::move(pin)); });
    world.options.rules.back().fault = &pinning;
  }
  std::vector<std::string> lines = world.run(10min).lines;
  // The numbers of the rules differ; when they struck does not.
  for (std::string& line : lines) line = line.substr(0, line.find(" rule "));
  return lines;
}

class Pins : public testing::TestWithParam<FaultFields> {};

TEST_P(Pins, AreTheSameTroubleWithNothingLeftToChance) {
  std::vector<FaultFields> pins;
  const auto was = happened({GetParam()}, &pins);
  ASSERT_FALSE(pins.empty());
  for (const FaultFields& pin : pins) {
    EXPECT_FALSE(pin.contains("rate"));
    EXPECT_FALSE(pin.contains("roots"));
  }
  EXPECT_EQ(happened(pins, nullptr), was);
  EXPECT_NE(happened({}, nullptr), was);
}

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, Pins,
    testing::Values(FaultFields{{"lose", "request"}, {"rate", "1/4"}}, FaultFields{{"lose", "caller -> server"}, {"nth", std::int64_t{1}}},
                    FaultFields{{"delay", "reply"}, {"by", "30s"}, {"rate", "1/4"}},
                    FaultFields{{"duplicate", "work"}, {"copies", std::int64_t{2}}, {"rate", "1/4"}},
                    FaultFields{{"reorder", "message"}, {"by", "40s"}, {"rate", "1/8"}},
                    FaultFields{{"corrupt", "request"}, {"how", "byte"}, {"rate", "1/4"}},
                    FaultFields{{"corrupt", "request"}, {"rate", "1/4"}},
                    FaultFields{{"read_early", "request"}, {"rate", "1/4"}},
                    FaultFields{{"hold", "reply"}, {"past", "work"}, {"at_most", "2min"}, {"roots", std::vector<std::string>{"3"}}},
                    FaultFields{{"refuse", "server"}, {"status", std::int64_t{429}}, {"rate", "1/4"}},
                    FaultFields{{"slow", "server"}, {"by", "10s"}, {"rate", "1/4"}},
                    FaultFields{{"crash", "server"}, {"rate", "1/8"}}, FaultFields{{"crash", "caller"}, {"rate", "1/8"}},
                    FaultFields{{"crash", "server"}, {"of", "start"}, {"down", "5s"}, {"after_effect", std::int64_t{1}}},
                    FaultFields{{"crash", "server"}, {"job", "sweep"}, {"rate", "1/2"}},
                    FaultFields{{"rerun", "server"}, {"job", "sweep"}, {"after", "5s"}, {"rate", "1/2"}},
                    FaultFields{{"outage", "server"}, {"from", "0s"}, {"for", "5s"}}));

TEST(Pin, SaysWhatChanceHadDecided) {
  std::vector<FaultFields> pins;
  happened({{{"crash", "caller"}, {"rate", "1/8"}}}, &pins);
  ASSERT_FALSE(pins.empty());
  EXPECT_TRUE(pins.front().contains("after_effect"));
  EXPECT_EQ(text_field(pins.front(), "on"), "server -> caller");
  EXPECT_EQ(text_field(pins.front(), "of"), "work");
  EXPECT_TRUE(pins.front().contains("about"));
  EXPECT_EQ(number_field(pins.front(), "nth"), 1);
}

TEST(Pin, AFaultOfOneSubjectIsOfNoOther) {
  const std::vector<FaultFields> one{{{"lose", "request"}, {"about", "3/line"}}};
  SmallWorld world;
  busy(world).add_fault(one.front());
  const auto& log = world.run(1min);
  EXPECT_EQ(log.count("lost (injected)"), 1u);
  EXPECT_EQ(log.count("rule 0"), 1u);
  EXPECT_EQ(log.count("got 3/line"), 0u);
  EXPECT_EQ(log.count("got 4/line"), 1u);
}

}  // namespace
}  // namespace proofload::sim
