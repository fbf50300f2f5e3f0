#include "sim/fault/skew.hpp"

#include <gtest/gtest.h>

#include <map>

#include "tests/sim/small_world.hpp"

namespace proofload::sim {
namespace {

using test::SmallWorld;

// What the server's clock said when a timer that it arms every minute went off, by true time.
std::map<Instant, Instant> ticks(const FaultFields& skew, Duration until, Instant heal = kNever) {
  SmallWorld world;
  std::map<Instant, Instant> seen;
  const auto arm = [](Context& context) { context.arm({"tick", ""}, 1min); };
  world.server.start = [&](Context& context, Snapshot) { arm(context); };
  world.server.wake = [&](Context& context, const TimerKey&) {
    context.put({.writes = {{"at/" + format_duration(context.now().time_since_epoch()), "x"}}, .facts = {}});
    arm(context);
  };
  struct Clock final : Observer {
    explicit Clock(std::map<Instant, Instant>& to) : seen(to) {}
    void on_commit(const Commit& commit, const Step& step) override {
      const std::string text = commit.writes[0].key.substr(3);
      const bool behind = text.starts_with('-');
      const Duration own = *parse_duration(behind ? text.substr(1) : text);
      seen.emplace(step.at, kEpoch + (behind ? -own : own));
    }
    std::map<Instant, Instant>& seen;
  } clock(seen);
  world.options.observers.push_back(&clock);
  world.options.heal = heal;
  world.add_fault(skew);
  world.run(until);
  EXPECT_EQ(world.log.count("rule 0"), 1u);
  return seen;
}

TEST(Skew, TheSystemReadsAnotherTimeAndItsTimersGoOffAsBefore) {
  const auto seen = ticks({{"skew", "server"}, {"by", "-7min"}}, 10min);
  EXPECT_EQ(seen.size(), 10u);
  for (const auto& [at, own] : seen) EXPECT_EQ(own, at - 7min);
}

TEST(Skew, AClockThatDriftsIsOffByAShareThatGrows) {
  const auto seen = ticks({{"skew", "server"}, {"by", "10min"}, {"over", "1h"}}, 90min);
  ASSERT_TRUE(seen.contains(kEpoch + 30min));
  EXPECT_EQ(seen.at(kEpoch + 30min), kEpoch + 35min);
  EXPECT_EQ(seen.at(kEpoch + 90min), kEpoch + 100min);
}

TEST(Skew, NoTimerGoesOffBeforeItsOwnClockSaysSo) {
  Instant last = kEpoch;
  const auto seen = ticks({{"skew", "server"}, {"by", "-30min"}, {"over", "1h"}}, 2h);
  EXPECT_LT(seen.size(), 120u);
  for (const auto& [at, own] : seen) {
    EXPECT_GE(own, last + 1min) << format_duration(at.time_since_epoch());
    last = own;
  }
}

TEST(Skew, TheClockIsPutRightAtTheHeal) {
  const auto seen = ticks({{"skew", "server"}, {"by", "20min"}}, 2h, kEpoch + 30min);
  EXPECT_EQ(seen.at(kEpoch + 29min), kEpoch + 49min);
  // Put back by twenty minutes, it comes to what was armed twenty minutes later.
  EXPECT_FALSE(seen.contains(kEpoch + 31min));
  EXPECT_EQ(seen.at(kEpoch + 50min), kEpoch + 50min);
}

TEST(Skew, OnlyTheSystemThatItNamesIsWrong) {
  const auto seen = ticks({{"skew", "caller"}, {"by", "2h"}}, 5min);
  for (const auto& [at, own] : seen) EXPECT_EQ(own, at);
}

TEST(Skew, WrongFieldsAreSaidToBeWrong) {
  const auto said = [](const FaultFields& fields) {
    const auto fault = kSkew.make(fields);
    return fault ? std::string() : fault.error().text;
  };
  EXPECT_NE(said({{"skew", "wms"}, {"by", "4h"}}).find("at most 3h"), std::string::npos);
  EXPECT_NE(said({{"skew", "wms"}, {"by", "0s"}}).find("not 0"), std::string::npos);
  EXPECT_NE(said({{"skew", "wms"}, {"by", "-soon"}}).find("no duration"), std::string::npos);
  EXPECT_NE(said({{"skew", "wms"}, {"by", "1h"}, {"over", "1h"}}).find("twice as long"), std::string::npos);
  EXPECT_EQ(said({{"skew", "wms"}, {"by", "-3h"}}), "");
}

}  // namespace
}  // namespace proofload::sim
