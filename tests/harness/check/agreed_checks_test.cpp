// What was agreed, checked: documents and their dates, deadlines in open time, what may differ by item or order type.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

TEST_F(Checks, DocumentsAreDueOnceAndInTime) {
  begin("answered_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  now_ += 2h;
  say(facts::kResponseReceived, 0, 0, "AD");
  expect_silent();
  say(facts::kResponseReceived, 0, 0, "RD");
  expect_one("got an 855 twice");
  begin("answered_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  expect_one("an 855 is due within 1d, and never came");
}

TEST_F(Checks, TroubleStopsTheClockAndTheHorizonExcuses) {
  begin("acknowledged_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  now_ += 30h;
  say(facts::kAcknowledgementReceived, 0, 0, "accepted");
  expect_one("came after 1d 6h");
  now_ = kEpoch;
  trouble_.end = kEpoch + 5h;
  begin("acknowledged_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  now_ += 30h;
  say(facts::kAcknowledgementReceived, 0, 0, "accepted");
  expect_silent();
  now_ = kHorizon - 1h;
  begin("acknowledged_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  trouble_.end = now_;
  EXPECT_EQ(settle().excused, 1u);
}

TEST_F(Checks, WhatIsDueInOpenTimeWaitsForTheNextWorkingDay) {
  scenario_.calendars.push_back(
      BusinessCalendar::make("office", Zone{}, scenario_.epoch, {.days = Weekdays{0b0011111}, .opens = {8 * 60}, .closes = {16 * 60}})
          .value());
  std::reverse(scenario_.calendars.begin(), scenario_.calendars.end());
  std::sort(scenario_.calendars.begin(), scenario_.calendars.end(),
            [](const auto& a, const auto& b) { return a.name() < b.name(); });
  ASSERT_TRUE(scenario_.partners[0].agreement.partner.set("calendar", "office").has_value());
  ASSERT_TRUE(scenario_.partners[0].agreement.partner.set("po_response_due", "8h").has_value());
  const auto answered_after = [&](Duration after) {
    begin("answered_as_agreed");
    now_ = kEpoch + 15h;  // Monday, an hour before it closes
    say(facts::kOrderPlaced, 0, 0);
    now_ += after;
    say(facts::kResponseReceived, 0, 0, "AD");
  };
  answered_after(24h);
  expect_silent();
  answered_after(26h);
  expect_one("an 855 is due within 8h (open time of office), and came after 1d 2h");
}

TEST_F(Checks, ANoticeTellsWhenItLeftOnThePartnersClock) {
  ASSERT_TRUE(scenario_.partners[0].agreement.partner.set("zone", "America/New_York").has_value());
  const auto notice = [&](std::string said) {
    begin("dated_as_agreed");
    now_ = kEpoch + 30min;
    say(facts::kReleaseShipped, 0, 0, "SH-1");
    now_ += 1h;
    say(facts::kNoticeReceived, 0, 0, "SH-1", std::move(said));
  };
  for (const char* right : {"2026-01-04T19:30", "2026-01-04", ""}) {
    notice(right);
    expect_silent();
  }
  for (const char* wrong : {"2026-01-05T00:30", "2026-01-05"}) {
    notice(wrong);
    expect_one(std::string("shipment SH-1 left at ") + wrong + ", and it left at 2026-01-04T19:30 on the clocks of America/New_York");
  }
  scenario_.faults.push_back({.kind = "corrupt"});
  notice("2026-01-05");
  expect_silent();
  EXPECT_EQ(settle().excused, 1u);
}

TEST_F(Checks, ANoticeTellsWhenItLeftByTheClockOfItsWarehouse) {
  const auto notice = [&](std::string said) {
    begin("dated_as_agreed");
    now_ = kEpoch + 30min;
    say(facts::kReleaseShipped, 0, 0, "SH-1");
    now_ += 1h;
    say(facts::kNoticeReceived, 0, 0, "SH-1", std::move(said));
  };
  trouble_.ahead = -7min;
  notice("2026-01-05T00:23");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
  notice("2026-01-05T00:30");
  expect_one("shipment SH-1 left at 2026-01-05T00:30, and it left at 2026-01-05T00:23");
}

TEST_F(Checks, AnInvoiceHasTheDateAtWhichItWasPosted) {
  begin("dated_as_agreed");
  Message reply;
  reply.kind = Kind::reply;
  reply.status = 201;
  reply.from = "erp";
  reply.type = "erp.post_invoice";
  const auto invoiced = [&](const std::string& invoice, std::string said) {
    reply.body = Body(R"({"invoice":")" + invoice + R"(","sales_order":"SO-1","shipment":"SH-1",)" +
                      R"("invoiced_on":"2026-01-06","total":{"minor":1,"currency":"USD"},"lines":[]})");
    const Identity identity;
    check_->on_sent({reply, identity, now_}, {});
    say(facts::kInvoiceReceived, 0, 0, invoice, std::move(said));
  };
  invoiced("INV-1", "2026-01-06");
  EXPECT_EQ(settle().judged, 1u);
  expect_silent();
  begin("dated_as_agreed");
  invoiced("INV-2", "2026-01-05");
  expect_one("the 810 dates invoice INV-2 2026-01-05, and the ERP posted it on 2026-01-06");
}

TEST_F(Checks, WhoAsksAgainWhenItIsOpenIsNotImpatient) {
  begin("retries_bounded");
  Message request;
  request.from = "orchestrator";
  request.type = "erp.create_order";
  Message reply;
  reply.kind = Kind::reply;
  reply.status = 503;
  reply.from = "erp";
  reply.to = "orchestrator";
  reply.type = "erp.create_order";
  Identity asked;
  asked.subject = {std::string(kOrder), {std::string(kOrder)}, "", false};
  asked.hash = 7;
  Identity answered = asked;
  answered.hash = 8;
  const auto often = [&](const char* seconds) {
    reply.headers = {{"retry-after", seconds}};
    for (int i = 0; i < 20; ++i, ++asked.nth) {
      check_->on_sent({request, asked, now_ += 1h}, {});
      check_->on_sent({reply, answered, now_}, {});
    }
  };
  asked.nth = 1;
  often("3600");
  expect_silent();
  begin("retries_bounded");
  asked.nth = 1;
  often("60");
  expect_one("was sent 15 times, and 14 are enough");
}

TEST_F(Checks, WhereRepeatsAreMetWithSilenceA997ThatTroubleTookIsExcused) {
  Identity identity{"orchestrator", "bigbox", "x12.interchange", Kind::document, {}};
  identity.subject.roots = {std::string(kOrder)};
  identity.subject.document = "x12.997";
  const Message message;
  const sim::Sent sent{message, identity, now_};
  for (const char* on_duplicate : {"silence", "repeat_997"}) {
    agreement().partner = {};
    agree(agreement().partner, "acknowledgement.on_duplicate", on_duplicate);
    begin("acknowledged_as_agreed");
    say(facts::kOrderPlaced, 0, 0);
    check_->on_fault(0, &sent, now_);
    const bool excused = std::string_view(on_duplicate) == "silence";
    EXPECT_EQ(settle().excused, excused ? 1u : 0u);
    EXPECT_EQ(settle().findings.size(), excused ? 0u : 1u);
  }
  agree(agreement().partner, "acknowledgement.on_duplicate", "silence");
  begin("acknowledged_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  expect_one("its 997 never came");
}

TEST_F(Checks, MoreMayShipWhereTheAgreementOnTheItemSaysSo) {
  agree(agreement().by_item["LAMP"], "tolerances.over_shipment", "1/4");
  begin("shipped_within_accepted");
  ship(15);
  expect_silent();
  agree(agreement().by_item["LAMP"], "tolerances.over_shipment", "1/12");
  begin("shipped_within_accepted");
  ship(15);
  expect_one("shipped 15 EA of 12 EA that were ordered");
}

TEST_F(Checks, TheRestStaysOpenWhereItIsKeptForTheItemAndNowhereElse) {
  const auto ship_nine = [&] {
    begin("orders_end_as_required");
    ship(9);
    say(facts::kUnitsShort, 1, 3, "LAMP", "wms");
    invoice(9);
  };
  agree(agreement().by_item["LAMP"], "backorder", "keep");
  ship_nine();
  expect_silent();
  agree(agreement().by_order_type["DS"], "backorder", "keep");
  agree(agreement().by_item["LAMP"], "backorder", "cancel");
  ship_nine();
  expect_one("3 EA stay open in the ERP");
}

TEST_F(Checks, APriceBeyondTheAgreedShareDoesNotShipAndIsACause) {
  workload_.front().lines[0].price.millionths = 2'300'000;  // the seller asks for 2.00
  agree(agreement().partner, "tolerances.price", "1/5");
  begin("orders_end_as_required");
  ship(12);
  invoice(12);
  expect_silent();
  begin("orders_end_as_required");
  say(facts::kCaseOpened, 0, 0, "price_differs", "business");
  expect_one("price_differs");
  agree(agreement().partner, "tolerances.price", "1/10");
  begin("orders_end_as_required");
  ship(12);
  invoice(12);
  expect_one("shipped at 2.3, and the seller's price is 2: the agreement lets them differ by 1/10");
  begin("orders_end_as_required");
  say(facts::kCaseOpened, 0, 0, "price_differs", "business");
  expect_silent();
}

TEST_F(Checks, DeadlinesAreThoseOfTheOrdersType) {
  workload_.front().type = "DS";
  agree(agreement().by_order_type["DS"], "po_response_due", "2h");
  begin("answered_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  now_ += 6h;
  say(facts::kResponseReceived, 0, 0, "AD");
  expect_one("an 855 is due within 2h, and came after 6h");
}

}  // namespace
}  // namespace proofload::check
