#include "contracts/base/code.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

TEST(Code, ComparesByItsText) {
  EXPECT_EQ(Unit{"EA"}, kEach);
  EXPECT_LT(Unit{"CA"}, kEach);
  EXPECT_EQ(Unit{"EA"}.text(), "EA");
  EXPECT_TRUE(Unit{}.empty());
}

TEST(Code, LongerTextIsCutToItsRoom) { EXPECT_EQ(Unit{"EACH"}.text(), "EAC"); }

}  // namespace
}  // namespace proofload
