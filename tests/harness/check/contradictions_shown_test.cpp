#include "harness/check/contradictions_shown.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class ContradictionsShownTest : public Checks {
 protected:
  ContradictionsShownTest() { begin("contradictions_shown"); }

  void contradict() { say(facts::kOrderContradicted, 1, 13); }
  void show() { say(facts::kCaseOpened, 0, 0, "contradicting_repeat", "business"); }
};

TEST_F(ContradictionsShownTest, WhatAPersonHearsOfIsFine) {
  contradict();
  now_ = kEpoch + 2h;
  show();
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
}

TEST_F(ContradictionsShownTest, WhatIsDroppedInSilenceIsFound) {
  show();  // of something else, before
  now_ = kEpoch + 1h;
  contradict();
  expect_one("came again, and line 1 is for 13 EA then: nobody was told");
}

TEST_F(ContradictionsShownTest, ACaseThatIsOpenAlreadyMayBeToldAgain) {
  show();  // of something else, before
  contradict();
  Message message;
  message.from = "desk";
  message.to = "orchestrator";
  message.kind = Kind::reply;
  message.type = "desk.open_case";
  message.status = 200;
  const Identity identity{.from = message.from, .to = message.to, .type = message.type, .kind = message.kind,
                          .subject = {.text = std::string(kOrder), .roots = Roots{std::string(kOrder)}, .document = "",
                                      .weak = false}};
  now_ = kEpoch + 2h;
  check_->on_sent(sim::Sent{message, identity, now_}, {});
  expect_silent();
}

TEST_F(ContradictionsShownTest, ATechnicalCaseIsSeenByAPerson) {
  contradict();
  now_ = kEpoch + 2h;
  say(facts::kCaseOpened, 0, 0, "refused", "technical");
  expect_silent();
}

TEST_F(ContradictionsShownTest, WhatIsShownDaysLaterIsFound) {
  contradict();
  now_ = kEpoch + 72h;
  show();
  expect_one("a person heard of it 3d later");
}

TEST_F(ContradictionsShownTest, ADayIsLeft) {
  now_ = kHorizon - 1h;
  contradict();
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
