// Values between two ends: never beyond them, often at them, small ones as often as large ones.
#include <gtest/gtest.h>

#include <map>

#include "contracts/base/calendar.hpp"
#include "contracts/base/ratio.hpp"
#include "harness/scenario/draws/made.hpp"
#include "harness/scenario/draws/span.hpp"

namespace proofload::scenario {
namespace {

const Source kFile{.name = "scenario.jsonc"};

std::optional<ValueSpan> span_of(std::string_view from, std::string_view to) {
  Report report;
  return ValueSpan::read(made_text(kFile, from), made_text(kFile, to), report);
}

TEST(ValueSpan, StaysBetweenItsEndsAndComesToBoth) {
  Report report;
  const auto span = ValueSpan::read(made_whole(kFile, 3), made_whole(kFile, 90), report);
  ASSERT_TRUE(span);
  std::map<std::int64_t, int> drawn;
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) ++drawn[*span->draw(FieldChance(seed, "orders/1/count", 0)).as_whole()];
  EXPECT_EQ(drawn.begin()->first, 3);
  EXPECT_EQ(drawn.rbegin()->first, 90);
  EXPECT_GT(drawn[3], 180);
  EXPECT_GT(drawn[90], 180);
  EXPECT_GT(drawn.size(), 70u);
}

TEST(ValueSpan, DrawsDurationsByTheirMagnitude) {
  const auto span = span_of("1s", "2h");
  ASSERT_TRUE(span);
  int below_a_minute = 0;
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    const auto drawn = parse_duration(span->draw(FieldChance(seed, "orders/1/every", 0)).text);
    ASSERT_TRUE(drawn);
    EXPECT_GE(*drawn, 1s);
    EXPECT_LE(*drawn, 2h);
    below_a_minute += *drawn < 1min ? 1 : 0;
  }
  // A minute is less than a hundredth of the span, and half of its doublings.
  EXPECT_GT(below_a_minute, 400);
  EXPECT_LT(below_a_minute, 650);
}

TEST(ValueSpan, DrawsSharesAndTimesOfDay) {
  const auto shares = span_of("1/200", "1/10");
  ASSERT_TRUE(shares);
  const auto times = span_of("06:00", "18:00");
  ASSERT_TRUE(times);
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto share = parse_probability(shares->draw(FieldChance(seed, "faults/1/rate", 0)).text);
    ASSERT_TRUE(share);
    EXPECT_GE(share->denominator, 10u);
    EXPECT_LE(share->denominator, 200u);
    const auto time = parse_time_of_day(times->draw(FieldChance(seed, "with/wms/settings/pickup", 0)).text);
    ASSERT_TRUE(time);
    EXPECT_GE(time->minutes, 6 * 60);
    EXPECT_LE(time->minutes, 18 * 60);
  }
}

TEST(ValueSpan, RefusesEndsThatDoNotFit) {
  EXPECT_FALSE(span_of("40s", "1/10"));
  EXPECT_FALSE(span_of("2h", "1h"));
  EXPECT_FALSE(span_of("1/10", "1/200"));
  EXPECT_FALSE(span_of("soon", "later"));
  EXPECT_FALSE(span_of("3/10", "4/10"));
}

}  // namespace
}  // namespace proofload::scenario
