#include "contracts/x12/reading.hpp"

#include <gtest/gtest.h>

namespace proofload::x12 {
namespace {

TEST(Reading, ABodyIsJudgedOnceForAllThatReadIt) {
  const Body body("ISA*rubbish~");
  const Judgement& first = judgement_of(body);
  EXPECT_FALSE(first.clean());
  EXPECT_EQ(&judgement_of(body), &first);
  const Body copy = body;
  EXPECT_EQ(&judgement_of(copy), &first);
  const Body same("ISA*rubbish~");
  EXPECT_NE(&judgement_of(same), &first);
}

TEST(Reading, NothingIsJudgedAsAnyRubbishIs) {
  EXPECT_FALSE(judgement_of(Body()).clean());
  EXPECT_TRUE(judgement_of(Body()).interchanges.empty());
}

}  // namespace
}  // namespace proofload::x12
