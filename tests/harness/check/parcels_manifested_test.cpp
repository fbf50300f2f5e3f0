#include "harness/check/parcels_manifested.hpp"

#include "contracts/json/interfaces/wms.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class ParcelsManifestedTest : public Checks {
 protected:
  ParcelsManifestedTest() { begin("parcels_manifested"); }

  void buy(std::string tracking) { say(facts::kLabelBought, 0, 0, std::move(tracking), "SSCC-1"); }
  // Bought, and put on the carton.
  void label(const std::string& tracking) {
    buy(tracking);
    Message message;
    message.from = "orchestrator";
    message.to = "wms";
    message.kind = Kind::request;
    message.type = "wms.attach_label";
    message.body = Body(json::to_json(wms::AttachLabel{"R-1", "SSCC-1", tracking}));
    const Identity identity{.from = message.from, .to = message.to, .type = message.type, .kind = message.kind};
    check_->on_sent(sim::Sent{message, identity, now_}, {});
  }
  void leave() {
    say(facts::kReleaseShipped, 0, 0, "SH-1");
    say(facts::kShipmentConfirmed, 1, 12, "SH-1");
  }
  void manifest(std::string tracking) { say(facts::kShipmentManifested, 0, 0, "SH-1", std::move(tracking)); }
};

TEST_F(ParcelsManifestedTest, AParcelThatItsCarrierExpectsIsFine) {
  label("T-1");
  leave();
  manifest("T-1");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
}

TEST_F(ParcelsManifestedTest, OneThatItsCarrierWasNeverToldOfIsFound) {
  label("T-1");
  leave();
  expect_one("parcel T-1 left with shipment SH-1, as the ERP has known for 4d, and its carrier was never told to expect it");
}

TEST_F(ParcelsManifestedTest, OneThatItsCarrierWasToldOfDaysLaterIsFound) {
  label("T-1");
  leave();
  now_ = kEpoch + 72h;
  manifest("T-1");
  expect_one("parcel T-1 left with shipment SH-1, as the ERP has known for 3d when its carrier was told to expect it");
  trouble_.end = kEpoch + 60h;
  expect_silent();
}

TEST_F(ParcelsManifestedTest, WhichLabelItGoesUnderIsNotJudged) {
  label("T-1");
  label("T-2");
  leave();
  manifest("T-1");
  expect_silent();
}

TEST_F(ParcelsManifestedTest, GoodsThatLeftWithoutTheirLabelAreOnNoManifest) {
  buy("T-1");
  leave();
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(ParcelsManifestedTest, WhoeverDoesNotKnowThatItLeftOwesNothing) {
  label("T-1");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(ParcelsManifestedTest, WhatDidNotLeaveOrHasNoLabelIsNotJudged) {
  label("T-1");
  EXPECT_EQ(settle().judged, 0u);
  say(facts::kLabelVoided, 0, 0, "T-1", "SSCC-1");
  leave();
  label("T-2");
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(ParcelsManifestedTest, ADayIsLeft) {
  label("T-1");
  now_ = kHorizon - 1h;
  leave();
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
