#include "harness/check/acknowledged_not_resent.hpp"

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "tests/harness/check/told_documents.hpp"

namespace proofload::check {
namespace {

class AcknowledgedNotResentTest : public ToldDocuments {
 protected:
  AcknowledgedNotResentTest() { begin("acknowledged_not_resent"); }

  void respond() {
    x12::Acknowledgment855 response;
    response.order_number = "PO-1";
    response.order_date = {2026, 1, 5};
    tell("x12.855", "PR", response);
  }
  sim::Sent acknowledge(std::string_view status) {
    x12::FunctionalAcknowledgment997 said;
    said.functional_id = "PR";
    said.group_control_number = std::to_string(kNumber);
    said.status = status;
    said.sets.push_back({.set = "855", .control_number = "0001", .notes = {}, .status = std::string(status), .codes = {}});
    said.included = said.received = 1;
    said.accepted = status == "A" ? 1 : 0;
    return tell("x12.997", "FA", said, "bigbox", "orchestrator");
  }
};

TEST_F(AcknowledgedNotResentTest, WhatWasAcceptedAndGoesOutAgainIsFoundOnce) {
  respond();
  acknowledge("A");
  now_ = kEpoch + 24h;
  respond();
  now_ = kEpoch + 48h;
  respond();
  expect_one("document for bigbox goes out again 1d after its 997 accepted it");
}

TEST_F(AcknowledgedNotResentTest, WhatNobodyAcceptedMayGoOutAgain) {
  respond();
  now_ = kEpoch + 24h;
  respond();
  acknowledge("R");
  now_ = kEpoch + 48h;
  respond();
  expect_silent();
}

TEST_F(AcknowledgedNotResentTest, AnAcknowledgementOnItsWayMayCrossARepeat) {
  respond();
  acknowledge("A");
  now_ = kEpoch + 1h;
  respond();
  expect_silent();
}

TEST_F(AcknowledgedNotResentTest, AnAcknowledgementThatWasLostIsExcused) {
  respond();
  const sim::Sent lost = acknowledge("A");
  check_->on_fault(0, &lost, now_);
  now_ = kEpoch + 24h;
  respond();
  expect_silent();
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
