#include "harness/check/newest_stock_shown.hpp"

#include "mocks/edi/facts.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class NewestStockShown : public Checks {
 protected:
  NewestStockShown() { begin("newest_stock_shown"); }

  void state(Fact fact) { check_->on_fact(fact, {orders_->named(""), {}}, {.instance = "3pl", .at = now_}); }
  void reported(std::string report, std::int64_t lamps) {
    state({.kind = facts::kStockReported, .order = {"inventory_report", report}, .quantity = Quantity::of(lamps),
           .subject = "LAMP", .location = "3pl"});
  }
  void acknowledged(const std::string& report) {
    state({.kind = facts::kAcknowledgementReceived, .order = {"document", "846 " + report}, .subject = "accepted"});
  }
  void shown(std::string as_of, std::int64_t lamps) {
    state({.kind = facts::kAvailabilityShown, .order = {"as_of", std::move(as_of)}, .quantity = Quantity::of(lamps),
           .subject = "LAMP", .location = "3pl"});
  }
  std::string time(Instant at) const { return iso_text(at, scenario_.epoch); }
};

TEST_F(NewestStockShown, WhatWasReportedAndShownIsFine) {
  now_ = kEpoch + 1h + 20s;
  reported("IR-1", 12);
  acknowledged("IR-1");
  shown(time(kEpoch + 1h), 12);
  expect_silent();
}

TEST_F(NewestStockShown, AReportIsAsOldAsItSaysItself) {
  trouble_.ahead = -7min;
  now_ = kEpoch + 1h;
  reported("IR-1", 12);
  acknowledged("IR-1");
  shown(time(kEpoch + 53min), 12);
  expect_silent();
}

TEST_F(NewestStockShown, AnotherTimeThanTheReportSaysIsFoundOnAnyClock) {
  trouble_.ahead = -7min;
  now_ = kEpoch + 1h;
  reported("IR-1", 12);
  acknowledged("IR-1");
  shown(time(kEpoch + 52min), 12);
  expect_one("LAMP in 3pl is 12 EA as of 2026-01-05T00:53");
}

TEST_F(NewestStockShown, WhatIsNeverShownIsFound) {
  reported("IR-1", 12);
  expect_silent();  // nobody has it yet
  acknowledged("IR-1");
  expect_one("LAMP in 3pl is 12 EA as of");
}

TEST_F(NewestStockShown, WhatCameTooShortlyBeforeTheEndNeedNotBeShown) {
  reported("IR-1", 12);
  now_ = kHorizon - 1h;
  acknowledged("IR-1");
  expect_silent();
}

TEST_F(NewestStockShown, AnOlderFigureAfterANewerIsFound) {
  shown(time(kEpoch + 2h), 12);
  shown(time(kEpoch + 1h), 15);
  expect_one("after it had shown what was there at");
}

TEST_F(NewestStockShown, TheFigureOfAnOlderReportInTheEndIsFound) {
  reported("IR-1", 12);
  acknowledged("IR-1");
  shown(time(kEpoch), 12);
  now_ = kEpoch + 5h;
  reported("IR-2", 9);
  acknowledged("IR-2");
  expect_one("is 9 EA as of");
}

TEST_F(NewestStockShown, AFigureThatNoReportOfThatTimeSaysIsFound) {
  reported("IR-1", 12);
  acknowledged("IR-1");
  shown(time(kEpoch), 13);
  expect_one("and the ERP shows 13 EA.");
}

}  // namespace
}  // namespace proofload::check
