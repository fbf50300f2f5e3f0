#include "sim/fault/rerun.hpp"

#include <gtest/gtest.h>

#include "tests/sim/small_world.hpp"

namespace proofload::sim {
namespace {

using test::put;
using test::SmallWorld;

// Two jobs of the server, each a minute after the last.
SmallWorld& two_jobs(SmallWorld& world) {
  world.server.start = [](Context& context, Snapshot) {
    context.arm({"sweep", ""}, 1min);
    context.arm({"bill", "a"}, 1min);
  };
  world.server.wake = [](Context& context, const TimerKey& key) {
    put(context, std::string(key.purpose.text()));
    context.arm(key, 1min);
  };
  return world;
}

TEST(Rerun, TheJobRunsAgainAndTheNextOneIsMovedByIt) {
  SmallWorld world;
  two_jobs(world).add_fault({{"rerun", "server"}, {"job", "sweep"}, {"after", "5s"}});
  const auto& log = world.run(3min);
  EXPECT_TRUE(log.has("1min put sweep"));
  EXPECT_TRUE(log.has("1min 5s put sweep"));
  EXPECT_TRUE(log.has("2min 5s put sweep"));
  EXPECT_EQ(log.count("put sweep"), 3u);
  EXPECT_EQ(log.count("put bill"), 3u);
  EXPECT_EQ(log.count("rule 0"), 1u);
}

TEST(Rerun, EachTimeThatATimerGoesOffCountsByItself) {
  SmallWorld world;
  two_jobs(world).add_fault({{"rerun", "server"}, {"nth", std::int64_t{2}}});
  const auto& log = world.run(150s);
  EXPECT_EQ(log.count("1min put"), 2u);
  EXPECT_TRUE(log.has("2min 1s put sweep"));
  EXPECT_TRUE(log.has("2min 1s put bill"));
}

TEST(Rerun, AJobOfALifeThatIsOverDoesNotRunAgain) {
  SmallWorld world;
  two_jobs(world).add_fault({{"rerun", "server"}, {"job", "sweep"}, {"after", "5s"}});
  world.add_fault({{"outage", "server"}, {"from", "62s"}, {"for", "1s"}});
  EXPECT_FALSE(world.run(2min).has("1min 5s put sweep"));
}

TEST(Rerun, ARateFiresForItsShare) {
  SmallWorld world;
  two_jobs(world).add_fault({{"rerun", "server"}, {"after", "0s"}, {"rate", "1/4"}});
  const std::size_t fired = world.run(3h).count("rule 0");
  EXPECT_GT(fired, 50u);
  EXPECT_LT(fired, 150u);
}

}  // namespace
}  // namespace proofload::sim
