#include "harness/check/return_course.hpp"

#include <gtest/gtest.h>

namespace proofload::check {
namespace {

class ReturnCourses : public testing::Test {
 protected:
  void ship(std::int64_t units, std::string release = "R-1") { course_.shipped(fact(units, "", std::move(release)), kEpoch); }
  MayReturn come_back(std::int64_t units, std::string number = "RT-1", Duration after = 24h, std::string release = "R-1") {
    return course_.may(course_.came_back(fact(units, std::move(number), std::move(release)), kEpoch + after, 48h));
  }
  MayReturn may(const std::string& number) { return course_.may(*course_.find(number)); }

  ReturnCourse course_;

 private:
  static Fact fact(std::int64_t units, std::string subject, std::string release) {
    return {.order = {"release", std::move(release)}, .line = 1, .quantity = Quantity::of(units), .subject = std::move(subject)};
  }
};

TEST_F(ReturnCourses, AllThatShippedMayComeBackInTime) {
  ship(5);
  EXPECT_EQ(come_back(5, "RT-1", 48h), MayReturn::yes);
  EXPECT_EQ(course_.find("RT-2"), nullptr);
}

TEST_F(ReturnCourses, NothingMayAfterThat) {
  ship(5);
  EXPECT_EQ(come_back(1, "RT-1", 48h + 1ns), MayReturn::no);
}

TEST_F(ReturnCourses, MoreThanShippedMayNotAndTakesNothingFromTheOthers) {
  ship(5);
  EXPECT_EQ(come_back(6), MayReturn::no);
  EXPECT_EQ(come_back(5, "RT-2"), MayReturn::yes);
}

TEST_F(ReturnCourses, OfTwoThatTogetherAreTooManyEitherMay) {
  ship(5);
  EXPECT_EQ(come_back(3), MayReturn::yes);
  EXPECT_EQ(come_back(3, "RT-2"), MayReturn::perhaps);
  EXPECT_EQ(may("RT-1"), MayReturn::perhaps);
}

TEST_F(ReturnCourses, EachReleaseIsByItself) {
  ship(5);
  ship(2, "R-2");
  EXPECT_EQ(come_back(5), MayReturn::yes);
  EXPECT_EQ(come_back(3, "RT-2", 24h, "R-2"), MayReturn::no);
  EXPECT_EQ(come_back(1, "RT-3", 24h, "R-3"), MayReturn::no);  // nothing of it shipped
}

}  // namespace
}  // namespace proofload::check
