#include "harness/check/instructed_as_ordered.hpp"

#include "contracts/json/interfaces/tms.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/warehouse_order_940.hpp"
#include "tests/harness/check/told_documents.hpp"

namespace proofload::check {
namespace {

class InstructedAsOrderedTest : public ToldDocuments {
 protected:
  InstructedAsOrderedTest() {
    workload_[0].purchase_order = "PO-1";
    workload_[0].requested_on = {2026, 1, 12};
    begin("instructed_as_ordered");
  }

  static x12::WarehouseOrder940 order() {
    x12::WarehouseOrder940 order;
    order.depositor_order = "R-1";
    order.purchase_order = "PO-1";
    order.heading.dates.push_back({"02", {2026, 1, 12}, "", "", ""});
    order.heading.notes.push_back({"WHI", "NO SUBSTITUTION"});
    x12::WarehouseLine940& line = order.lines.emplace_back();
    line.number = 1;
    line.quantity = Quantity::of(12);
    line.item.products.push_back({"VN", "LAMP"});
    order.totals = x12::WarehouseTotals{.millionths = Quantity::of(12).millionths, .weight = {}, .volume = {}, .lading = {}};
    return order;
  }
  void tell_order(const x12::WarehouseOrder940& said) { tell("x12.940", "OW", said, "orchestrator", "wms.3pl"); }

  void ask_for(std::optional<std::string> not_before, std::optional<std::string> not_after) {
    Message message;
    message.id = MessageId{80};
    message.from = "orchestrator";
    message.to = "wms";
    message.type = "wms.create_release";
    message.body = Body(json::to_json(wms::CreateRelease{.release = "R-1", .not_before = not_before, .not_after = not_after}));
    const Identity identity{.from = message.from, .to = message.to, .type = message.type, .kind = message.kind,
                            .subject = {.text = std::string(kOrder), .roots = Roots{std::string(kOrder)}, .document = "",
                                        .weak = false}};
    check_->on_sent(sim::Sent{message, identity, now_}, {});
  }
  // PO-2 shares the interchange.
  void place_another() {
    scenario::Order other = workload_[0];
    other.root = "bigbox/PO-2";
    other.purchase_order = "PO-2";
    other.requested_on = {2026, 1, 20};
    workload_.push_back(other);
    roots_ = Roots{std::string(kOrder), other.root};
    begin("instructed_as_ordered");
  }

  void plan(int status = 201) {
    const auto say_it = [&](Symbol from, Symbol to, Kind kind, const std::string& body) {
      Message message;
      message.from = from;
      message.to = to;
      message.kind = kind;
      message.type = "tms.plan_load";
      message.status = kind == Kind::reply ? status : 0;
      message.id = MessageId{kind == Kind::reply ? 91u : 90u};
      message.in_reply_to = MessageId{kind == Kind::reply ? 90u : 0u};
      message.body = Body(body);
      const Identity identity{.from = from, .to = to, .type = message.type, .kind = kind};
      check_->on_sent(sim::Sent{message, identity, now_}, {});
    };
    say_it("orchestrator", "tms", Kind::request,
           json::to_json(tms::PlanLoad{.load = "L-1", .releases = {{"R-1", 900'000, 2}}, .ship_from = "wms", .ship_to = "DC-1",
                                       .ready_at = "2026-01-05T08:00:00Z", .deliver_from = "2026-01-06T08:00:00Z",
                                       .deliver_until = "2026-01-07T08:00:00Z"}));
    say_it("tms", "orchestrator", Kind::reply, json::to_json(tms::LoadPlanned{"L-1", "LD-1", {}}));
  }
  static x12::LoadTender204 tender(std::int64_t weight, std::string time, Unit unit = Unit("K")) {
    x12::LoadTender204 tender;
    tender.carrier = "HAUL";
    tender.shipment = "LD-1";
    x12::Stop204& stop = tender.stops.emplace_back();
    stop.number = 1;
    stop.reason = "CL";
    stop.dates.push_back({"69", {2026, 1, 5}, "U", std::move(time), "UT"});
    stop.lading_weight = x12::LadingWeight{.qualifier = "G", .weight = Quantity{weight * Quantity::kOne, unit},
                                           .handling_units = 2, .pieces = {}, .volume = {}};
    return tender;
  }
};

TEST_F(InstructedAsOrderedTest, AWarehouseIsToldWhatTheBuyerWants) {
  tell_order(order());
  expect_silent();
  EXPECT_EQ(settle().judged, 4u);
}

TEST_F(InstructedAsOrderedTest, AnotherNumberOfTheBuyersIsFound) {
  x12::WarehouseOrder940 said = order();
  said.purchase_order = "SO-1";
  tell_order(said);
  expect_one("the 940 says 'SO-1' for the buyer's order PO-1");
}

TEST_F(InstructedAsOrderedTest, AnotherTotalIsFound) {
  x12::WarehouseOrder940 said = order();
  said.totals->millionths += Quantity::kOne;
  tell_order(said);
  expect_one("has lines of 12 units in all, and a total of 13");
}

TEST_F(InstructedAsOrderedTest, AnotherDayIsFound) {
  x12::WarehouseOrder940 said = order();
  said.heading.dates[0].date = {2026, 1, 13};
  tell_order(said);
  expect_one("says 2026-01-13 (G62 02), and the order 2026-01-12");
}

TEST_F(InstructedAsOrderedTest, AWarehouseHearsThatNothingElseMayShip) {
  x12::WarehouseOrder940 said = order();
  said.heading.notes.clear();
  tell_order(said);
  expect_one("does not say that no other item may ship");
  ASSERT_TRUE(agreement().partner.set("substitution", "true"));
  begin("instructed_as_ordered");
  tell_order(said);
  expect_silent();
}

TEST_F(InstructedAsOrderedTest, WhatIsToComeIsAnnounced) {
  scenario_.receipts.push_back({"IN-0001", kEpoch, "wms.3pl", "LAMP", Quantity::of(40)});
  begin("instructed_as_ordered");
  x12::StockAdvice943 advice;
  advice.shipment.reporting = "N";
  advice.shipment.depositor_order = "IN-0001";
  advice.shipment.date = {2026, 1, 5};
  advice.carrier.method = "M";
  advice.lines.push_back({Quantity::of(80), {}});
  advice.lines.back().item.products.push_back({"VN", "LAMP"});
  advice.totals.millionths = Quantity::of(80).millionths;
  tell("x12.943", "AR", advice, "orchestrator", "wms.3pl");
  expect_one("announces 80 units of IN-0001, and 40 are to come");
}

TEST_F(InstructedAsOrderedTest, ATenderIsOfTheLoadAsPlanned) {
  plan();
  tell("x12.204", "SM", tender(900, "0800"), "orchestrator", "hauler");
  expect_silent();
  EXPECT_EQ(settle().judged, 3u);
}

TEST_F(InstructedAsOrderedTest, ATenderOfAnotherWeightIsFound) {
  plan();
  tell("x12.204", "SM", tender(500, "0800"), "orchestrator", "hauler");
  expect_one("tenders 500000 g, and the load was planned for 900000 g");
}

TEST_F(InstructedAsOrderedTest, AWeightIsJudgedToItsUnit) {
  plan();
  tell("x12.204", "SM", tender(901, "0800"), "orchestrator", "hauler");
  tell("x12.204", "SM", tender(1984, "0800", Unit("L")), "orchestrator", "hauler");
  expect_silent();
  tell("x12.204", "SM", tender(1900, "0800", Unit("L")), "orchestrator", "hauler");
  expect_one("tenders 861825 g, and the load was planned for 900000 g");
}

TEST_F(InstructedAsOrderedTest, APlanThatTheTmsRefusedIsNone) {
  plan(409);
  tell("x12.204", "SM", tender(500, "0800"), "orchestrator", "hauler");
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(InstructedAsOrderedTest, OrdersOfOneInterchangeAreJudgedEachByItsOwn) {
  place_another();
  tell_order(order());
  x12::WarehouseOrder940 other = order();
  other.purchase_order = "PO-2";
  other.heading.dates[0].date = {2026, 1, 20};
  tell_order(other);
  expect_silent();
  other.heading.dates[0].date = {2026, 1, 12};
  tell_order(other);
  expect_one("Order bigbox/PO-2: the 940 says 2026-01-12 (G62 02), and the order 2026-01-20");
}

TEST_F(InstructedAsOrderedTest, ARequestForTruckNamesOrdersOfItsInterchange) {
  place_another();
  x12::RoutingRequest753 request;
  request.beginning.number = "RR-1";
  request.beginning.date = {2026, 1, 5};
  x12::RoutedDestination753& destination = request.destinations.emplace_back();
  destination.party = {"ST", "", "92", "0077"};
  destination.orders.push_back({.reference = "R-1", .purchase_order = "PO-1", .other_reference = {}, .pieces = {}, .weight = {}, .volume = {}});
  destination.orders.push_back({.reference = "R-2", .purchase_order = "PO-2", .other_reference = {}, .pieces = {}, .weight = {}, .volume = {}});
  tell("x12.753", "RF", request);
  expect_silent();
  destination.orders[1].purchase_order = "SO-2";
  tell("x12.753", "RF", request);
  expect_one("the 753 says 'SO-2' for the buyer's order PO-1 or PO-2");
}

TEST_F(InstructedAsOrderedTest, ADayIsReadInEachFormThatItMayHave) {
  workload_[0].windows.ship = {canonical::WindowKind::ship, Date{2026, 1, 8}, Date{2026, 1, 9}};
  begin("instructed_as_ordered");
  ask_for("2026-01-08T00:00:00.000Z", "2026-01-10T01:00:00+01:00");
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
  ask_for("2026-01-07T00:00:00Z", std::nullopt);
  expect_one("says 2026-01-07 for the first on which it may leave, and the order 2026-01-08");
}

TEST_F(InstructedAsOrderedTest, DaysThatAreNotToldOrNotOrderedAreNotJudged) {
  ask_for("2026-01-08T00:00:00Z", "2026-01-10T00:00:00Z");
  x12::WarehouseOrder940 said = order();
  said.heading.dates.push_back({"37", {2026, 1, 8}, "", "", ""});
  said.heading.dates.push_back({"38", {2026, 1, 9}, "", "", ""});
  tell_order(said);
  expect_silent();
  workload_[0].windows.ship = {canonical::WindowKind::ship, Date{2026, 1, 8}, Date{2026, 1, 9}};
  begin("instructed_as_ordered");
  ask_for(std::nullopt, std::nullopt);
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(InstructedAsOrderedTest, ATenderForAnotherTimeIsFound) {
  plan();
  tell("x12.204", "SM", tender(900, "1000"), "orchestrator", "hauler");
  expect_one("says 2026-01-05T10:00:00Z (G62 69), and the load was planned for 2026-01-05T08:00:00Z");
}

}  // namespace
}  // namespace proofload::check
