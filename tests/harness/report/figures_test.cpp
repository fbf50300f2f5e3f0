#include "harness/report/figures.hpp"

#include <gtest/gtest.h>

namespace proofload::report {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

TEST(Figures, ThousandsAreSeparated) {
  EXPECT_EQ(with_commas(0), "0");
  EXPECT_EQ(with_commas(999), "999");
  EXPECT_EQ(with_commas(1'000), "1,000");
  EXPECT_EQ(with_commas(1'234'567), "1,234,567");
}

TEST(Figures, LargeNumbersAreShortened) {
  EXPECT_EQ(in_short(4'612), "4,612");
  EXPECT_EQ(in_short(41'200), "41.2 k");
  EXPECT_EQ(in_short(1'200'000), "1.2 M");
}

TEST(Figures, WallTimeHasThreeFigures) {
  EXPECT_EQ(wall_text(milliseconds(412)), "412 ms");
  EXPECT_EQ(wall_text(milliseconds(2'310)), "2.31 s");
  EXPECT_EQ(wall_text(seconds(192)), "3 min 12 s");
}

TEST(Figures, VirtualTimeHasTwoUnits) {
  EXPECT_EQ(virtual_text(seconds(12)), "12 s");
  EXPECT_EQ(virtual_text(std::chrono::milliseconds(hours(24) * 300'000)), "300000d 00h");  // beyond nanoseconds
  EXPECT_EQ(virtual_text(minutes(4) + seconds(9)), "4m 09s");
  EXPECT_EQ(virtual_text(hours(2) + minutes(4)), "2h 04m");
  EXPECT_EQ(virtual_text(days(21) + hours(6)), "21d 06h");
}

TEST(Figures, OneIsNotPlural) {
  EXPECT_EQ(counted(1, "case"), "1 case");
  EXPECT_EQ(counted(4'612, "case"), "4,612 cases");
}

TEST(Clock, IsAsLongAsTheLastTimeNeeds) {
  const Instant at = kEpoch + minutes(4) + milliseconds(120);
  EXPECT_EQ(Clock(at).text(at), "04:00.120");
  EXPECT_EQ(Clock(kEpoch + hours(3)).text(at), "00:04:00.120");
  EXPECT_EQ(Clock(kEpoch + days(12)).text(at), "000:04:00.120");
  EXPECT_EQ(Clock(at).to_the_minute(kEpoch + hours(51) + minutes(4)), "51:04");
}

}  // namespace
}  // namespace proofload::report
