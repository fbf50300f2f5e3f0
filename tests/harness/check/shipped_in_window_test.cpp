#include "harness/check/shipped_in_window.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

// The epoch is 2026-01-05: goods may leave from the 6th to the 8th, or arrive from the 7th on.
class Windows : public Checks {
 protected:
  Windows() {
    canonical::OrderWindows& windows = workload_[0].windows;
    windows.ship.earliest = Date{2026, 1, 6};
    windows.cancel_after = Date{2026, 1, 8};
    workload_[0].placed_at = kEpoch;
  }
  void leave(Duration after) {
    begin("shipped_in_window");
    now_ = kEpoch + after;
    say(facts::kReleaseShipped, 0, 0, "SH-1");
  }
  void arrive(Duration after) {
    workload_[0].windows = {};
    workload_[0].windows.deliver.earliest = Date{2026, 1, 7};
    begin("shipped_in_window");
    now_ = kEpoch + after;
    say(facts::kDelivered, 0, 0, "1Z1");
  }
};

TEST_F(Windows, TheirFirstAndLastMinuteBelongToThem) {
  leave(24h);
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
  leave(96h - 1min);
  expect_silent();
}

TEST_F(Windows, LeavingADayEarlyIsFound) {
  leave(24h - 1min);
  expect_one("SH-1 left on 2026-01-05T23:59, and 2026-01-06 is the first day for that");
}

TEST_F(Windows, LeavingADayLateIsFound) {
  leave(96h);
  expect_one("SH-1 left on 2026-01-09T00:00, and 2026-01-08 is the last day for that");
}

TEST_F(Windows, AreOnThePartnersClock) {
  agree(agreement().partner, "zone", "America/Chicago");
  leave(24h);
  expect_one("left on 2026-01-05T18:00");
}

TEST_F(Windows, AWrongClockExcusesWhatIsEarlyByNoMoreThanItsError) {
  trouble_.ahead = 20min;
  leave(24h - 20min);
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.excused, 1u);
  leave(24h - 21min);
  expect_one("left on 2026-01-05T23:39, and 2026-01-06 is the first day for that");
}

TEST_F(Windows, AWrongClockExcusesWhatIsLateByNoMoreThanItsError) {
  trouble_.ahead = -20min;
  leave(96h + 19min);
  EXPECT_TRUE(settle().findings.empty());
  leave(96h + 20min);
  expect_one("left on 2026-01-09T00:20");
}

TEST_F(Windows, TroubleExcusesWhatIsLateAndNotWhatIsEarly) {
  trouble_.end = kEpoch + 5h;
  leave(97h);
  Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.excused, 1u);
  leave(1h);
  expect_one("is the first day for that");
}

TEST_F(Windows, OfDeliveryAreNotOpenBeforeTheirFirstDay) {
  arrive(47h);
  expect_one("1Z1 arrived on 2026-01-06T23:00, and 2026-01-07 is the first day for that");
  arrive(72h);
  expect_silent();
}

TEST_F(Windows, AnOrderWithoutThemIsNotJudged) {
  workload_[0].windows = {};
  leave(1h);
  EXPECT_EQ(settle().judged, 0u);
}

}  // namespace
}  // namespace proofload::check
