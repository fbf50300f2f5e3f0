// transported_as_agreed and one_warehouse_as_agreed, fed by hand.
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

constexpr const char* kHaul = "HAUL RA-000001";
constexpr const char* kRidge = "RIDG RA-000002";

class TransportedAsAgreed : public Checks {
 protected:
  void begin_collect() {
    agree(agreement().partner, "transport", "collect");
    begin("transported_as_agreed");
  }
  void instruct(const std::string& truck, const std::string& day) {
    say(facts::kRoutingInstructed, 0, 0, "R-1", truck + " 2026-01-" + day + "T08:00 2026-01-" + day + "T16:00");
  }
  void leave(Instant at) {
    now_ = at;
    say(facts::kReleaseShipped, 0, 0, "SH-1", "wms");
    say(facts::kNoticeReceived, 0, 0, "SH-1");
  }
};

TEST_F(TransportedAsAgreed, IsSilentOverWhatLeftInItsWindowOnItsTruck) {
  begin_collect();
  instruct(kHaul, "06");
  leave(kEpoch + 33h);
  say(facts::kNoticeRouted, 0, 0, "SH-1", kHaul);
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(TransportedAsAgreed, FindsWhatLeftBeforeItsBuyerHadSaidWhoComes) {
  begin_collect();
  leave(kEpoch + 3h);
  expect_one("left before its buyer had said who fetches it");
}

TEST_F(TransportedAsAgreed, FindsWhatLeftBeforeItsTruckWasToCome) {
  begin_collect();
  instruct(kHaul, "06");
  leave(kEpoch + 30h);
  say(facts::kNoticeRouted, 0, 0, "SH-1", kHaul);
  expect_one("left 2h before its truck was to come");
}

TEST_F(TransportedAsAgreed, ATruckThatWasCalledOffIsWrongOnceTheSupplierKnows) {
  begin_collect();
  instruct(kHaul, "06");
  say(facts::kRoutingTaken, 0, 0, "R-1", kHaul);
  instruct(kRidge, "06");
  say(facts::kRoutingTaken, 0, 0, "R-1", kRidge);
  leave(kEpoch + 33h);
  say(facts::kNoticeRouted, 0, 0, "SH-1", kHaul);
  expect_one("left on HAUL RA-000001 by its 856, and its buyer had sent RIDG RA-000002");
}

TEST_F(TransportedAsAgreed, WhileALaterInstructionIsOnItsWayBothAreRight) {
  begin_collect();
  instruct(kHaul, "06");
  say(facts::kRoutingTaken, 0, 0, "R-1", kHaul);
  now_ = kEpoch + 32h;
  instruct(kRidge, "06");
  leave(kEpoch + 33h);
  say(facts::kNoticeRouted, 0, 0, "SH-1", kHaul);
  expect_silent();
}

TEST_F(TransportedAsAgreed, FindsANoticeThatDoesNotSayOnWhichTruck) {
  begin_collect();
  instruct(kHaul, "06");
  leave(kEpoch + 33h);
  expect_one("its 856 does not say on which truck");
}

TEST_F(TransportedAsAgreed, FindsALabelThatNobodyAskedFor) {
  begin_collect();
  say(facts::kLabelBought, 0, 0, "1Z1", "SSCC");
  expect_one("its buyer fetches it, and the parcel label 1Z1 was bought for it");
}

TEST_F(TransportedAsAgreed, ByFreightALabelIsBoughtOnlyWhenNobodyTookTheLoad) {
  agree(agreement().partner, "transport", "freight");
  begin("transported_as_agreed");
  say(facts::kLabelBought, 0, 0, "1Z1", "SSCC");
  expect_one("was bought before any load was planned");
  begin("transported_as_agreed");
  say(facts::kLoadPlanned, 0, 0, "LD-1");
  say(facts::kLabelBought, 0, 0, "1Z1", "SSCC");
  expect_silent();
}

class OneWarehouseAsAgreed : public Checks {};

TEST_F(OneWarehouseAsAgreed, FindsAnOrderFromTwo) {
  agree(agreement().partner, "sourcing", "one_warehouse");
  begin("one_warehouse_as_agreed");
  say(facts::kReleaseShipped, 0, 0, "SH-1", "wms.east");
  say(facts::kReleaseShipped, 0, 0, "SH-2", "wms.east");
  expect_silent();
  say(facts::kReleaseShipped, 0, 0, "SH-3", "wms.west");
  expect_one("shipped from wms.east and from wms.west");
}

TEST_F(OneWarehouseAsAgreed, DoesNotMindWhereOrdersMayBeSplit) {
  begin("one_warehouse_as_agreed");
  say(facts::kReleaseShipped, 0, 0, "SH-1", "wms.east");
  say(facts::kReleaseShipped, 0, 0, "SH-2", "wms.west");
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
