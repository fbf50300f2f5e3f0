// A case that is drawn: the same for the same seed, a file like any other, and nothing in it moves anything else.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "harness/scenario/load.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {
namespace {

std::shared_ptr<const Scenario> property(const std::string& draw, const std::string& more = {}) {
  const auto loaded = Loader().load_text("property", "property.jsonc",
                                         R"({ "world": "worlds/one_warehouse", "zone": "America/New_York",
                                              "orders": [{ "from": "bigbox", "name": "a", "count": 3 }])" + more +
                                             R"(, "draw": )" + draw + " }");
  EXPECT_TRUE(loaded.has_value()) << to_text(loaded.error());
  return loaded ? *loaded : nullptr;
}

std::string errors_of(const std::string& draw) {
  const auto loaded = Loader().load_text("property", "property.jsonc",
                                         R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox" }], "draw": )" + draw + "}");
  return loaded ? "it loads" : to_text(loaded.error());
}

std::map<std::string, std::string> drawn_of(const DrawnCase& drawn) {
  std::map<std::string, std::string> values;
  if (!drawn.scenario) return values;
  for (const Drawn& each : drawn.scenario->drawn) values[each.path] = each.text;
  return values;
}

TEST(DrawnCases, AreTheSameForTheSameSeedAndDifferForAnother) {
  const auto scenario = property(R"({ "orders/a/count": { "from": 1, "to": 90 }, "orders/a/every": { "from": "1s", "to": "9min" } })");
  ASSERT_TRUE(scenario && scenario->property);
  std::set<std::map<std::string, std::string>> all;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const DrawnCase drawn = scenario->property->case_of(seed);
    ASSERT_TRUE(drawn.scenario);
    EXPECT_EQ(drawn_of(drawn), drawn_of(scenario->property->case_of(seed)));
    EXPECT_EQ(std::to_string(drawn.scenario->streams.front().count), drawn_of(drawn)["orders/a/count"]);
    all.insert(drawn_of(drawn));
  }
  EXPECT_GT(all.size(), 25u);
}

TEST(DrawnCases, TellOneFieldWhateverElseIsDrawn) {
  const auto both = property(R"({ "orders/a/count": { "from": 1, "to": 90 }, "orders/a/every": { "from": "1s", "to": "9min" } })");
  const auto one = property(R"({ "orders/a/every": { "from": "1s", "to": "9min" } })");
  ASSERT_TRUE(both && one);
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto every = drawn_of(one->property->case_of(seed))["orders/a/every"];
    EXPECT_EQ(drawn_of(both->property->case_of(seed))["orders/a/every"], every);
    EXPECT_EQ(drawn_of(both->property->case_of(seed, {"orders/a/count"}))["orders/a/every"], every);
    EXPECT_EQ(both->property->case_of(seed, {"orders/a/count"}).scenario->streams.front().count, 3u);
  }
}

TEST(DrawnCases, AreFilesThatRunAlone) {
  const auto scenario = property(R"({ "with/wms/settings/short_pick": { "from": "1/60", "to": "1/4", "in": "1/2" },
                                      "orders/a/lines": { "one_of": [1, { "min": 2, "max": 5 }] } })",
                                 R"(, "personality": { "service": 8, "connection": 8, "mailbox": 2, "capacity": true })");
  ASSERT_TRUE(scenario);
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const DrawnCase drawn = scenario->property->case_of(seed);
    ASSERT_TRUE(drawn.scenario);
    const auto alone = Loader().load_text("alone", "alone.json", drawn.scenario->written);
    ASSERT_TRUE(alone.has_value()) << to_text(alone.error());
    EXPECT_FALSE((*alone)->property);
    EXPECT_EQ(orders_of(**alone, seed), orders_of(*drawn.scenario, seed));
    ASSERT_EQ((*alone)->world.links.size(), drawn.scenario->world.links.size());
    for (std::size_t i = 0; i < drawn.scenario->world.links.size(); ++i) {
      EXPECT_EQ((*alone)->world.links[i].latency.points, drawn.scenario->world.links[i].latency.points);
      EXPECT_EQ((*alone)->world.links[i].order, scenario->world.links[i].order);
    }
  }
}

TEST(DrawnCases, LeaveAFieldAsItIsInTheShareOfCasesThatIsSaid) {
  const auto scenario = property(R"({ "with/wms/settings/short_pick": { "one_of": ["1/5"], "in": "1/2" } })");
  ASSERT_TRUE(scenario);
  int drawn = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) drawn += scenario->property->case_of(seed).scenario->drawn.empty() ? 0 : 1;
  EXPECT_GT(drawn, 70);
  EXPECT_LT(drawn, 130);
}

TEST(DrawnCases, StandBesideTheInstantsAtWhichThingsGoWrong) {
  const auto scenario = property(R"({ "epoch": { "around": ["dst_gap"] }, "orders/a/start": { "around": ["dst_gap"], "to": "2d" } })");
  ASSERT_TRUE(scenario);
  int within_a_second = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const DrawnCase drawn = scenario->property->case_of(seed);
    ASSERT_TRUE(drawn.scenario) << drawn.why.text;
    const Instant start = kEpoch + drawn.scenario->streams.front().start;
    const auto offset = [&](Duration by) { return drawn.scenario->zone.offset(start + by, drawn.scenario->epoch); };
    within_a_second += offset(-2s) != offset(2s) ? 1 : 0;
    EXPECT_NE(offset(-2h), offset(2h));
  }
  EXPECT_GT(within_a_second, 35);
}

TEST(DrawnCases, ThatCannotBeRunAtAnEndAreRefusedAndSayThatItWasDrawn) {
  const auto loaded = Loader().load_text("property", "property.jsonc",
                                         R"({ "world": "worlds/one_warehouse",
                                              "orders": [{ "from": "bigbox", "name": "a", "ship_window": { "from": "1d", "until": "3d" } }],
                                              "draw": { "orders/a/ship_window/from": { "from": "5d", "to": "9d" } } })");
  ASSERT_FALSE(loaded);
  EXPECT_NE(to_text(loaded.error()).find("5d after the order (ship_window)"), std::string::npos) << to_text(loaded.error());
  EXPECT_NE(to_text(loaded.error()).find("where each draw gives its first value"), std::string::npos);
}

TEST(DrawnCases, DrawAgainWhatContradictsItself) {
  const auto scenario = property(R"({ "orders/a/ship_window/from": { "one_of": ["1d", "2d", "3d", "6d"] },
                                      "orders/a/ship_window/until": { "one_of": ["4d", "2d", "3d", "7d"] } })");
  ASSERT_TRUE(scenario);
  std::uint64_t refused = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const DrawnCase drawn = scenario->property->case_of(seed);
    ASSERT_TRUE(drawn.scenario);
    EXPECT_LE(drawn.scenario->streams.front().ship_window.from, drawn.scenario->streams.front().ship_window.until);
    refused += drawn.refused;
    if (drawn.refused > 0) {
      EXPECT_NE(drawn.why.text.find("not wanted any more"), std::string::npos) << drawn.why.text;
    }
  }
  EXPECT_GT(refused, 5u);
}

TEST(DrawnCases, SayWhatCannotBeDrawn) {
  EXPECT_NE(errors_of(R"({ "orders/b/count": { "from": 1, "to": 2 } })").find("there is no 'b' in 'orders'"), std::string::npos);
  EXPECT_NE(errors_of(R"({ "orders/1/cuont": { "from": 1, "to": 2 } })").find("unknown key 'cuont'"), std::string::npos);
  EXPECT_NE(errors_of(R"({ "orders/1/count": { "from": 9, "to": 2 } })").find("\"to\" is less than \"from\""), std::string::npos);
  EXPECT_NE(errors_of(R"({ "orders/1/count": { "in": "1/2" } })").find("nothing to draw from"), std::string::npos);
  EXPECT_NE(errors_of(R"({ "orders/1/start": { "around": ["midnigt"] } })").find("did you mean 'midnight'"), std::string::npos);
  EXPECT_NE(errors_of(R"({ "epoch": { "around": ["leap_day"] } })").find("there is no such day"), std::string::npos);
  EXPECT_NE(errors_of(R"({ "orders/1/count": { "one_of": [1, 2], "weights": [0, 0] } })").find("nothing can be drawn"), std::string::npos);
  EXPECT_NE(errors_of(R"({ "sometimes": { "one_of": [["case.opened"]] } })").find("is the same in all cases"), std::string::npos);
}

}  // namespace
}  // namespace proofload::scenario
