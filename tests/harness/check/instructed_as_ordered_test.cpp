#include "harness/check/instructed_as_ordered.hpp"

#include "contracts/json/interfaces/tms.hpp"
#include "contracts/x12/load_tender_204.hpp"
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

  void plan() {
    const auto say_it = [&](Symbol from, Symbol to, Kind kind, const std::string& body) {
      Message message;
      message.from = from;
      message.to = to;
      message.kind = kind;
      message.type = "tms.plan_load";
      message.status = kind == Kind::reply ? 201 : 0;
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
  static x12::LoadTender204 tender(std::int64_t kilograms, std::string time) {
    x12::LoadTender204 tender;
    tender.carrier = "HAUL";
    tender.shipment = "LD-1";
    x12::Stop204& stop = tender.stops.emplace_back();
    stop.number = 1;
    stop.reason = "CL";
    stop.dates.push_back({"69", {2026, 1, 5}, "U", std::move(time), "UT"});
    stop.lading_weight = x12::LadingWeight{.qualifier = "G", .weight = Quantity{kilograms * Quantity::kOne, Unit("K")},
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

TEST_F(InstructedAsOrderedTest, ATenderForAnotherTimeIsFound) {
  plan();
  tell("x12.204", "SM", tender(900, "1000"), "orchestrator", "hauler");
  expect_one("says 2026-01-05T10:00:00Z (G62 69), and the load was planned for 2026-01-05T08:00:00Z");
}

}  // namespace
}  // namespace proofload::check
