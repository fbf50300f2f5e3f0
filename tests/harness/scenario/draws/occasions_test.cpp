// The instants at which things go wrong, found where the clocks say that they are.
#include <gtest/gtest.h>

#include "harness/scenario/draws/occasions.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::scenario {
namespace {

std::shared_ptr<const Scenario> on(const std::string& epoch) {
  const auto loaded = Loader().load_text("on", "on.jsonc", R"({ "world": "worlds/one_warehouse", "zone": "America/New_York",
      "epoch": ")" + epoch + R"(", "orders": [{ "from": "bigbox" }],
      "calendars": { "dock": { "working_days": ["mon", "tue"], "hours": ["05:00", "19:00"] } },
      "with": { "wms": { "settings": { "calendar": "dock", "waves": ["06:00", "14:00"] } },
                "erp": { "settings": { "batch_window_from": "02:00", "batch_window_to": "04:00" } } } })");
  EXPECT_TRUE(loaded.has_value()) << to_text(loaded.error());
  return loaded ? *loaded : nullptr;
}

std::vector<std::string> local_times(const Scenario& scenario, std::string_view name, Duration within = 48h) {
  std::vector<std::string> times;
  for (const Occasion& occasion : all_occasions()) {
    if (occasion.name != name) continue;
    for (const Instant at : occasion.instants(scenario, {kEpoch, kEpoch + within})) {
      times.push_back(iso_text(scenario.zone.local(at, scenario.epoch)));
    }
  }
  return times;
}

using Times = std::vector<std::string>;

TEST(Occasions, AreWhereTheClocksSayThatTheyAre) {
  const auto monday = on("2026-01-05T00:00");
  ASSERT_TRUE(monday);
  EXPECT_EQ(local_times(*monday, "cut_off", 24h), (Times{"2026-01-05T06:00", "2026-01-05T14:00"}));
  EXPECT_EQ(local_times(*monday, "batch", 24h), (Times{"2026-01-05T02:00", "2026-01-05T04:00"}));
  EXPECT_EQ(local_times(*monday, "opening"), (Times{"2026-01-05T05:00", "2026-01-05T19:00", "2026-01-06T05:00", "2026-01-06T19:00"}));
  EXPECT_EQ(local_times(*monday, "dst_gap"), Times{});
  // New York's, and that of UTC five hours before.
  EXPECT_EQ(local_times(*monday, "midnight", 24h), (Times{"2026-01-05T00:00", "2026-01-05T19:00"}));
}

TEST(Occasions, KnowWhenClocksAreSetForwardAndBack) {
  const auto spring = on("2026-03-07T12:00");
  ASSERT_TRUE(spring);
  EXPECT_EQ(local_times(*spring, "dst_gap"), Times{"2026-03-08T03:00"});
  const auto autumn = on("2026-10-31T12:00");
  ASSERT_TRUE(autumn);
  EXPECT_EQ(local_times(*autumn, "dst_fold"), Times{"2026-11-01T01:00"});
  EXPECT_FALSE(local_times(*autumn, "month_end").empty());
}

TEST(Occasions, OfDaysAreEves) {
  const auto monday = on("2026-01-05T00:00");
  ASSERT_TRUE(monday);
  const std::string_view gap[] = {"dst_gap"};
  const auto eves = eves_of(*monday, gap, Date{2026, 1, 1}, Date{2027, 1, 1});
  ASSERT_EQ(eves.size(), 1u);
  EXPECT_EQ(eves.front(), (std::vector<Date>{{2026, 3, 7}}));
  const std::string_view leap[] = {"leap_day"};
  EXPECT_TRUE(eves_of(*monday, leap, Date{2026, 1, 1}, Date{2027, 1, 1}).empty());
}

}  // namespace
}  // namespace proofload::scenario
