#include "harness/check/asked_as_told.hpp"

#include <deque>

#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/tms.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class AskedAsToldTest : public Checks {
 protected:
  AskedAsToldTest() {
    scenario_.world.items[0].item.weight_g = 1'500;
    begin("asked_as_told");
  }

  template <class Said>
  void wire(Symbol from, Symbol to, Kind kind, Symbol type, const Said& said) {
    Message& message = messages_.emplace_back();
    message.id = MessageId{messages_.size()};
    message.from = from;
    message.to = to;
    message.kind = kind;
    message.type = type;
    message.status = kind == Kind::reply ? 201 : 0;
    message.body = Body(json::to_json(said));
    identities_.push_back({.from = from, .to = to, .type = type, .kind = kind,
                           .subject = {.text = std::string(kOrder), .roots = Roots{std::string(kOrder)}, .document = "",
                                       .weak = false}});
    check_->on_sent(sim::Sent{message, identities_.back(), now_}, {});
  }
  template <class Request>
  void ask(Symbol to, Symbol type, const Request& request) {
    wire("orchestrator", to, Kind::request, type, request);
  }
  void pack(std::string sscc = "SSCC-1", std::int64_t weight_g = 18'000) {
    wms::Packed packed{.event = "R-1/" + sscc, .release = "R-1", .sequence = 1, .at = "2026-01-05T08:00:00Z", .carton = {}};
    packed.carton.sscc = std::move(sscc);
    packed.carton.weight_g = weight_g;
    wire("wms", "orchestrator", Kind::event, "wms.packed", packed);
  }
  void buy(std::int64_t weight_g, std::string release = "R-1") {
    ask("carrier", "carrier.buy_label", carrier::BuyLabel{"SSCC-1", std::move(release), "DC-1", "GROUND", weight_g});
  }

  std::deque<Message> messages_;
  std::deque<Identity> identities_;
};

TEST_F(AskedAsToldTest, ALabelIsForTheCartonAsItWasPacked) {
  pack();
  buy(18'000);
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(AskedAsToldTest, ALabelForAnotherWeightIsFoundOnce) {
  pack();
  buy(1'000);
  buy(1'000);
  expect_one("carton SSCC-1 weighs 18000 g, and its label is bought for 1000 g");
}

TEST_F(AskedAsToldTest, ALabelForAnotherReleaseIsFound) {
  pack();
  buy(18'000, "R-2");
  expect_one("carton SSCC-1 is of release R-1, and its label is bought for R-2");
}

TEST_F(AskedAsToldTest, ALabelOfAnotherCartonIsFound) {
  say(facts::kLabelBought, 0, 0, "T-1", "SSCC-1");
  ask("wms", "wms.attach_label", wms::AttachLabel{"R-1", "SSCC-2", "T-1"});
  expect_one("label T-1 was bought for carton SSCC-1, and is put on SSCC-2");
}

TEST_F(AskedAsToldTest, ALoadWeighsWhatWasAllocated) {
  say(facts::kStockAllocated, 1, 12, "LAMP", "wms");
  tms::PlanLoad plan{.load = "L-1", .releases = {{"R-1", 18'000, 1}}, .ship_from = "wms", .ship_to = "DC-1",
                     .ready_at = "", .deliver_from = "", .deliver_until = ""};
  ask("tms", "tms.plan_load", plan);
  expect_silent();
  plan.releases[0].weight_g = 9'000;
  ask("tms", "tms.plan_load", plan);
  expect_one("what is allocated to R-1 weighs 18000 g, and its load is planned for 9000 g");
}

TEST_F(AskedAsToldTest, ALoadIsPlannedAgainAsBefore) {
  say(facts::kStockAllocated, 1, 12, "LAMP", "wms");
  const tms::PlanLoad plan{.load = "L-1", .releases = {{"R-1", 18'000, 1}}, .ship_from = "wms", .ship_to = "DC-1",
                           .ready_at = "", .deliver_from = "", .deliver_until = ""};
  ask("tms", "tms.plan_load", plan);
  say(facts::kStockDeallocated, 1, 12, "LAMP", "wms");
  ask("tms", "tms.plan_load", plan);
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(AskedAsToldTest, RatesAreAskedForWhatIsPackedSoFar) {
  pack("SSCC-1", 5'000);
  pack("SSCC-2", 6'000);
  pack("SSCC-3", 7'000);
  for (const std::int64_t weight_g : {5'000, 11'000, 12'000, 18'000}) {
    ask("carrier", "carrier.rate", carrier::Rate{"R-1", "DC-1", weight_g});
  }
  expect_silent();
  EXPECT_EQ(settle().judged, 4u);
  ask("carrier", "carrier.rate", carrier::Rate{"R-1", "DC-1", 1'000});
  expect_one("rates are asked for 1000 g of R-1, which has 3 cartons of 18000 g in all");
}

TEST_F(AskedAsToldTest, RatesMayBeAskedForWhatWasAllocated) {
  say(facts::kStockAllocated, 1, 12, "LAMP", "wms");
  pack("SSCC-1", 5'000);
  ask("carrier", "carrier.rate", carrier::Rate{"R-1", "DC-1", 18'000});
  expect_silent();
}

TEST_F(AskedAsToldTest, ATimeIsTheSameInEachForm) {
  wire("carrier", "orchestrator", Kind::event, "carrier.tracking",
       carrier::Tracking{"T-1/1", "T-1", "SSCC-1", "in_transit", "2026-01-06T08:00:00.5Z"});
  for (const char* at : {"2026-01-06T08:00:00.500Z", "2026-01-06T09:00:00.5+01:00", "2026-01-06T08:00:00Z"}) {
    ask("erp", "erp.set_delivery_status", erp::SetDeliveryStatus{"SO-1", "SH-1", "T-1", "in_transit", at, {}});
  }
  expect_silent();
  EXPECT_EQ(settle().judged, 3u);
}

TEST_F(AskedAsToldTest, ALoadIsBookedAsItWasRated) {
  wire("tms", "orchestrator", Kind::reply, "tms.plan_load",
       tms::LoadPlanned{"L-1", "LD-1", {{"HAUL", {90'000, kDollar}}, {"RIDG", {95'000, kDollar}}}});
  ask("tms", "tms.book_load", tms::BookLoad{"LD-1", "RIDG", {90'000, kDollar}});
  expect_one("load LD-1 was rated at 950 USD with RIDG, and is booked at 900 USD");
}

TEST_F(AskedAsToldTest, AParcelWasSeenWhenItsCarrierSawIt) {
  wire("carrier", "orchestrator", Kind::event, "carrier.tracking",
       carrier::Tracking{"T-1/1", "T-1", "SSCC-1", "in_transit", "2026-01-06T08:00:00Z"});
  ask("erp", "erp.set_delivery_status",
      erp::SetDeliveryStatus{"SO-1", "SH-1", "T-1", "in_transit", "2026-01-06T09:00:00Z", {}});
  expect_one("T-1 was seen at 2026-01-06T09:00:00Z, and its carrier did not see it then");
}

TEST_F(AskedAsToldTest, ABuyerCancelsWhatItCancels) {
  const erp::CancelLines cancel{"SO-1", "buyer_cancelled", "cancel", {}};
  ask("erp", "erp.cancel_lines", cancel);
  expect_one("the ERP is told to cancel by reason of 'buyer_cancelled', and nothing of that happened");
  begin("asked_as_told");
  say(facts::kOrderCancelRequested, 0, 0);
  ask("erp", "erp.cancel_lines", cancel);
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
