#include "contracts/edifact/judging/periods.hpp"

#include <gtest/gtest.h>

namespace proofload::edifact {
namespace {

bool is_period(std::string_view value, std::string_view format) { return has_period_shape(value, period_shape(format)); }

TEST(Periods, ADateIsADayThatThereIs) {
  EXPECT_TRUE(is_period("20240229", "102"));
  EXPECT_FALSE(is_period("20230229", "102"));
  EXPECT_FALSE(is_period("20020148", "102"));
  EXPECT_FALSE(is_period("202601050930", "102"));
  EXPECT_TRUE(is_period("202601050930", "203"));
  EXPECT_FALSE(is_period("202601052560", "203"));
  EXPECT_TRUE(is_period("310126", "2"));
  EXPECT_FALSE(is_period("320126", "2"));
  EXPECT_TRUE(is_period("202653", "616"));
  EXPECT_FALSE(is_period("202654", "616"));
  EXPECT_TRUE(is_period("19981103135153053", "304"));
}

TEST(Periods, APeriodIsTwoDays) {
  EXPECT_TRUE(is_period("2002080120020831", "718"));
  EXPECT_TRUE(is_period("20020801-20020831", "718"));
  EXPECT_FALSE(is_period("2002080120020832", "718"));
  EXPECT_FALSE(is_period("2002023120020301", "718"));
  EXPECT_TRUE(is_period("020801020831", "717"));
  EXPECT_FALSE(is_period("020231020301", "717"));
}

TEST(Periods, AFormatThatIsNotKnownHasNoShape) { EXPECT_EQ(period_shape("999"), ""); }

}  // namespace
}  // namespace proofload::edifact
