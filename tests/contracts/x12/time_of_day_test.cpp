#include "contracts/x12/time_of_day.hpp"

#include <gtest/gtest.h>

namespace proofload::x12 {
namespace {

using namespace std::chrono_literals;

TEST(TimeOfDay, IsHoursAndMinutesOrLonger) {
  EXPECT_EQ(time_of_day("0930"), Duration(9h + 30min));
  EXPECT_EQ(time_of_day("093015"), Duration(9h + 30min + 15s));
  EXPECT_EQ(time_of_day("09301599"), Duration(9h + 30min + 15s));
}

TEST(TimeOfDay, IsNothingWhereThereIsNone) {
  for (const char* text : {"", "9", "930", "AB30", "0 30", "-930"}) EXPECT_EQ(time_of_day(text), std::nullopt) << text;
}

}  // namespace
}  // namespace proofload::x12
