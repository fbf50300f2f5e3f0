#include "harness/check/documents_seen_through.hpp"

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "tests/harness/check/told_documents.hpp"

namespace proofload::check {
namespace {

class DocumentsSeenThroughTest : public ToldDocuments {
 protected:
  DocumentsSeenThroughTest() { begin("documents_seen_through"); }

  void respond() {
    x12::Acknowledgment855 response;
    response.order_number = "PO-1";
    response.order_date = {2026, 1, 5};
    tell("x12.855", "PR", response);
  }
  void notify(std::string shipment) {
    x12::ShipNotice856 notice;
    notice.shipment = std::move(shipment);
    notice.date = {2026, 1, 7};
    x12::Level856& order = notice.levels.emplace_back();
    order.id = 1;
    order.code = "O";
    order.order = x12::OrderReference856{"PO-1", "", Date{2026, 1, 5}};
    tell("x12.856", "SH", notice);
  }
  sim::Sent answer(std::string_view status, std::string_view group = "PR", std::string_view set = "855") {
    x12::FunctionalAcknowledgment997 said;
    said.functional_id = group;
    said.group_control_number = std::to_string(number_);
    said.status = status;
    said.sets.push_back({.set = std::string(set), .control_number = "0001", .notes = {}, .status = std::string(status), .codes = {}});
    said.included = said.received = 1;
    said.accepted = status == "A" ? 1 : 0;
    return tell("x12.997", "FA", said, "bigbox", "orchestrator");
  }
};

TEST_F(DocumentsSeenThroughTest, WhatIsAcceptedIsSeenThrough) {
  respond();
  answer("A");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
}

TEST_F(DocumentsSeenThroughTest, ARefusalThatNobodyHeedsIsFound) {
  respond();
  answer("R");
  expect_one("an 855 to bigbox was refused 4d ago, and was neither sent again nor shown to anybody");
}

TEST_F(DocumentsSeenThroughTest, APersonMayHearOfIt) {
  respond();
  answer("R");
  say(facts::kCaseOpened, 0, 0, "rejected_document", "business");
  expect_silent();
}

TEST_F(DocumentsSeenThroughTest, ATechnicalCaseOfAnyOfItsOrdersWillDo) {
  roots_ = Roots{"bigbox/PO-0", std::string(kOrder)};
  respond();
  answer("R");
  say(facts::kCaseOpened, 0, 0, "refused", "technical");
  expect_silent();
}

TEST_F(DocumentsSeenThroughTest, ARefusalThatWasLostIsSilence) {
  ASSERT_TRUE(agreement().partner.set("acknowledgement.expected", "false"));
  begin("documents_seen_through");
  respond();
  const sim::Sent refusal = answer("R");
  check_->on_fault(0, &refusal, now_);
  EXPECT_EQ(settle().relaxed, 1u);
}

TEST_F(DocumentsSeenThroughTest, EachNoticeOfAnOrderIsSeenThroughByItself) {
  notify("SH-1");
  answer("A", "SH", "856");
  number_ = 8;
  notify("SH-2");
  answer("R", "SH", "856");
  expect_one("an 856 to bigbox was refused 4d ago");
  number_ = 9;
  notify("SH-2");
  answer("A", "SH", "856");
  expect_silent();
}

TEST_F(DocumentsSeenThroughTest, ATa1SpeaksOfTheInterchangesOwnNumber) {
  interchange_ = 70;
  respond();
  refuse_interchange("000000070");
  expect_one("an 855 to bigbox was refused 4d ago");
}

TEST_F(DocumentsSeenThroughTest, SilenceIsForAPersonInTheEnd) {
  respond();
  expect_one("an 855 to bigbox went out last 4d ago, was never acknowledged, and nobody was told");
  ASSERT_TRUE(agreement().partner.set("acknowledgement.expected", "false"));
  begin("documents_seen_through");
  respond();
  EXPECT_EQ(settle().relaxed, 1u);
}

TEST_F(DocumentsSeenThroughTest, ADayIsLeft) {
  now_ = kHorizon - 1h;
  respond();
  answer("R");
  EXPECT_EQ(settle().excused, 1u);
}

TEST_F(DocumentsSeenThroughTest, TheDayStartsAgainWhereTroubleEnds) {
  respond();
  answer("R");
  trouble_.end = kHorizon;
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
