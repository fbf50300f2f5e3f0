#include "harness/check/return_requests_answered.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class ReturnRequests : public Checks {
 protected:
  ReturnRequests() {
    agree(agreement().partner, "returns_within", "30d");
    begin("return_requests_answered");
    ship(12);
  }
  void ask(std::int64_t units, std::string number = "RA-1") {
    say(facts::kReturnRequested, 1, units, std::move(number), "sellable");
  }
  void answer(std::string how, std::string number = "RA-1") {
    say(facts::kReturnAnswered, 1, 0, std::move(number), std::move(how));
  }
};

TEST_F(ReturnRequests, GrantedOfWhatShippedHold) {
  ask(12);
  answer("authorized");
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.judged, 1u);
}

TEST_F(ReturnRequests, NeverAnswered) {
  ask(2);
  expect_one("was never answered");
}

TEST_F(ReturnRequests, AskedAtTheEndAreExcused) {
  now_ = kHorizon - 1h;
  ask(2);
  const Judgement judgement = settle();
  EXPECT_EQ(judgement.excused, 1u);
  EXPECT_TRUE(judgement.findings.empty());
}

TEST_F(ReturnRequests, RefusedThoughItShipped) {
  ask(2);
  answer("refused");
  expect_one("and was refused");
}

TEST_F(ReturnRequests, GrantedThoughItIsMoreThanShipped) {
  ask(13);
  answer("authorized");
  expect_one("more than was shipped, and was granted");
}

TEST_F(ReturnRequests, RefusedOfMoreThanShippedHold) {
  ask(13);
  answer("refused");
  expect_silent();
}

TEST_F(ReturnRequests, GrantedThoughItIsTooLate) {
  now_ = kEpoch + 31 * 24h;
  ask(2);
  answer("authorized");
  expect_one("came too late, and was granted");
}

TEST_F(ReturnRequests, OfWhichTwoTogetherAreTooManyOneIsRefused) {
  ask(7);
  ask(7, "RA-2");
  answer("authorized", "RA-2");
  answer("refused");
  expect_silent();
  answer("authorized");
  EXPECT_EQ(settle().findings.size(), 2u);
}

}  // namespace
}  // namespace proofload::check
