#include "harness/check/notice_before_arrival.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Arrivals : public Checks {
 protected:
  void begin_with(std::string_view rule) {
    EXPECT_TRUE(scenario_.partners[0].agreement.partner.set("asn", "per_shipment").has_value());
    EXPECT_TRUE(scenario_.partners[0].agreement.partner.set("asn_due_rule", rule).has_value());
    begin("notice_before_arrival");
    ship(12);
  }
  void announce() { say(facts::kCartonAnnounced, 1, 12, "SSCC-1"); }
  void arrive() {
    now_ += 30h;
    say(facts::kDelivered, 0, 0, "1Z1", "SSCC-1");
  }
};

TEST_F(Arrivals, ACartonThatWasAnnouncedMayArrive) {
  begin_with("before_arrival");
  announce();
  arrive();
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.judged, 1u);
}

TEST_F(Arrivals, OneThatNobodyAnnouncedIsFound) {
  begin_with("before_arrival");
  arrive();
  announce();
  expect_one("carton SSCC-1 arrived 1d 6h after it had left, and no 856 had named it");
}

TEST_F(Arrivals, TroubleOnTheWayExcuses) {
  begin_with("before_arrival");
  trouble_.end = kEpoch + 5h;
  arrive();
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.excused, 1u);
}

TEST_F(Arrivals, WhoAsksForItWithinATimeDoesNotAskForItBeforeArrival) {
  begin_with("within");
  arrive();
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.judged, 0u);
}

}  // namespace
}  // namespace proofload::check
