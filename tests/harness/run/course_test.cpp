#include "harness/run/course.hpp"

#include <gtest/gtest.h>

#include "harness/scenario/load.hpp"

namespace proofload::run {
namespace {

constexpr CaseSeed kSeed{.run = 1, .case_number = 1};

std::shared_ptr<const Prepared> happy() {
  const auto prepared = scenario::Loader().load({.name = "happy", .path = "order_to_cash/happy_path.jsonc", .embedded = true}).and_then(prepare);
  return prepared ? *prepared : nullptr;
}

TEST(Course, IsFollowedToItsEnd) {
  const auto prepared = happy();
  ASSERT_NE(prepared, nullptr);
  const auto course = course_of(*prepared, kSeed, "");
  ASSERT_GT(course.size(), 20u);
  EXPECT_EQ(departure_from(course, *prepared, kSeed, ""), std::nullopt);
}

TEST(Course, IsLeftAtTheFirstEventThatDiffers) {
  const auto prepared = happy();
  ASSERT_NE(prepared, nullptr);
  auto course = course_of(*prepared, kSeed, "");
  const std::string was = course[10];
  course[10] = "something else";
  const auto departure = departure_from(course, *prepared, kSeed, "");
  ASSERT_TRUE(departure);
  EXPECT_EQ(departure->event, 11u);
  EXPECT_EQ(departure->expected, "something else");
  EXPECT_EQ(departure->came, was);
  const auto another = departure_from(course_of(*prepared, kSeed, ""), *prepared, kSeed, "retry-with-new-key");
  ASSERT_TRUE(another);
  EXPECT_NE(another->came.find("orchestrator -> "), std::string::npos) << another->came;
}

TEST(Course, IsLeftWhereItGoesOnForLongerOrEndsEarlier) {
  const auto prepared = happy();
  ASSERT_NE(prepared, nullptr);
  auto course = course_of(*prepared, kSeed, "");
  ASSERT_LT(course.size(), kCourseMost);
  const std::string last = course.back();
  course.pop_back();
  auto departure = departure_from(course, *prepared, kSeed, "");
  ASSERT_TRUE(departure);
  EXPECT_EQ(departure->expected, "");
  EXPECT_EQ(departure->came, last);
  course.push_back(last);
  course.push_back("one more");
  departure = departure_from(course, *prepared, kSeed, "");
  ASSERT_TRUE(departure);
  EXPECT_EQ(departure->expected, "one more");
  EXPECT_EQ(departure->came, "");
}

}  // namespace
}  // namespace proofload::run
