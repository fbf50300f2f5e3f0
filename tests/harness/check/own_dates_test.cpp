#include "harness/check/own_dates.hpp"

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "tests/harness/check/told_documents.hpp"

namespace proofload::check {
namespace {

// The epoch is the midnight at which 2026-01-05 begins; the order is placed then.
class OwnDatesTest : public ToldDocuments {
 protected:
  OwnDatesTest() {
    workload_[0].placed_at = kEpoch;
    begin("dated_as_agreed");
  }

  void respond(const Date& on, std::string purpose = "00") {
    x12::Acknowledgment855 response;
    response.purpose = std::move(purpose);
    response.order_number = "PO-1";
    response.order_date = {2026, 1, 5};
    response.date = on;
    tell("x12.855", "PR", response);
  }
  void notify(const Date& on, std::string time) {
    x12::ShipNotice856 notice;
    notice.shipment = "SH-1";
    notice.date = on;
    notice.time = std::move(time);
    notice.levels.push_back({.id = 1, .parent = 0, .code = "S"});
    tell("x12.856", "SH", notice);
  }
};

TEST_F(OwnDatesTest, ADocumentIsOfTheDayOnWhichItIsWritten) {
  now_ = kEpoch + 30h;
  respond({2026, 1, 5});
  respond({2026, 1, 6});
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(OwnDatesTest, OneFromTomorrowIsFound) {
  now_ = kEpoch + 30h;
  respond({2026, 1, 7});
  expect_one("the 855 is dated 2026-01-07, goes out at 2026-01-06T06:00 and tells of what was at 2026-01-05T00:00");
}

TEST_F(OwnDatesTest, OneFromBeforeItsOrderIsFound) {
  respond({2026, 1, 4});
  expect_one("the 855 is dated 2026-01-04");
}

TEST_F(OwnDatesTest, TheDayIsThatOfThePartner) {
  ASSERT_TRUE(agreement().partner.set("zone", "America/New_York"));
  workload_[0].placed_at = kEpoch - 24h;
  begin("dated_as_agreed");
  now_ = kEpoch + 2h;  // the 4th in New York
  respond({2026, 1, 5});
  expect_one("goes out at 2026-01-04T21:00");
}

TEST_F(OwnDatesTest, AnAnswerToAChangeIsNoOlderThanThat) {
  now_ = kEpoch + 48h;
  say(facts::kOrderChangeRequested, 0, 0, "1");
  respond({2026, 1, 6}, "04");
  expect_one("tells of what was at 2026-01-07T00:00");
}

TEST_F(OwnDatesTest, ANoticeIsWrittenAfterTheGoodsLeft) {
  now_ = kEpoch + 12h;
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  now_ = kEpoch + 14h;
  notify({2026, 1, 5}, "1330");
  expect_silent();
  notify({2026, 1, 5}, "0800");
  expect_one("the 856 is dated 2026-01-05T08:00");
}

TEST_F(OwnDatesTest, OrdersOfOneInterchangeHaveDaysOfTheirOwn) {
  workload_[0].placed_at = kEpoch + 48h;
  scenario::Order other = workload_[0];
  other.root = "bigbox/PO-0";
  other.purchase_order = "PO-0";
  other.placed_at = kEpoch;
  workload_.push_back(other);
  roots_ = Roots{other.root, std::string(kOrder)};
  begin("dated_as_agreed");
  now_ = kEpoch + 50h;
  respond({2026, 1, 7});
  expect_silent();
  respond({2026, 1, 6});
  expect_one("Order bigbox/PO-1: the 855 is dated 2026-01-06");
}

TEST_F(OwnDatesTest, AWrongClockMayBeADayOff) {
  trouble_.ahead = 24h;
  now_ = kEpoch + 30h;
  respond({2026, 1, 7});
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
