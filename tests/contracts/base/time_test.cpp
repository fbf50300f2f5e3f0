#include "contracts/base/time.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

TEST(Time, ReadsWholeNumbersWithAUnit) {
  EXPECT_EQ(parse_duration("250ms").value(), 250ms);
  EXPECT_EQ(parse_duration("25min").value(), 25min);
  EXPECT_EQ(parse_duration("1h 30min").value(), 90min);
  EXPECT_EQ(parse_duration("1h30min").value(), 90min);
  EXPECT_EQ(parse_duration(" 2d ").value(), 48h);
  EXPECT_EQ(parse_duration("0s").value(), 0s);
}

TEST(Time, RefusesWhatIsNoDuration) {
  for (const char* text : {"", " ", "40", "s", "1.5h", "40 s", "1m", "1h-", "abc", "1hour"}) {
    EXPECT_FALSE(parse_duration(text).has_value()) << text;
  }
}

TEST(Time, OnlyGoesForward) {
  EXPECT_EQ(parse_duration("-1s").error().text, "'-1s' is negative: time only goes forward");
  EXPECT_FALSE(parse_duration("-0s").has_value());
}

TEST(Time, EndsAfter292Years) {
  EXPECT_TRUE(parse_duration("106751d").has_value());
  EXPECT_FALSE(parse_duration("106752d").has_value());
  EXPECT_FALSE(parse_duration("106751d 24h").has_value());
  EXPECT_NE(parse_duration("99999999999999999999s").error().text.find("292 years"),
            std::string::npos);
}

TEST(Time, PrintsTheUnitsThatItHas) {
  EXPECT_EQ(format_duration(90min), "1h 30min");
  EXPECT_EQ(format_duration(0ns), "0s");
  EXPECT_EQ(format_duration(-(1h + 1ns)), "-1h 1ns");
  EXPECT_EQ(format_duration(Duration::min()), "-106751d 23h 47min 16s 854ms 775us 808ns");
}

TEST(Duration, IsBriefForPeople) {
  EXPECT_EQ(brief_duration(48h + 5min + 51s + 1ms + 979us + 85ns), "2d 5min 51s");
  EXPECT_EQ(brief_duration(90min), "1h 30min");
  EXPECT_EQ(brief_duration(Duration{}), "0s");
}

}  // namespace
}  // namespace proofload
