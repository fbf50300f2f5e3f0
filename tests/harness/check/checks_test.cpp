// Each check, fed by hand: silent over a sound stream, and one sentence with order and numbers for a planted breach.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

TEST_F(Checks, OrderBookedOnceSeesADoubleAndAPartOfAnOrder) {
  begin("order_booked_once");
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  expect_silent();
  say(facts::kSalesOrderCreated, 1, 12, "SO-2");
  expect_one("line 1 asks for 12 EA, and 24 EA were booked in SO-1, SO-2");
  begin("order_booked_once");
  say(facts::kSalesOrderCreated, 1, 7, "SO-1");
  expect_one("7 EA");
}

TEST_F(Checks, OrderBookedOnceSeesTheErpOfAnotherBusinessUnit) {
  scenario_.world.units = {{"consumer", "erp", {"LAMP"}, {}}};
  begin("order_booked_once");
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  expect_silent();
  scenario_.world.units = {{"trade", "erp.legacy", {"LAMP"}, {}}};
  expect_one("belongs to 'trade', which books in erp.legacy, and was booked in erp");
}

TEST_F(Checks, OrdersEndWithACauseOfTheirOwnDayAndNoOther) {
  scenario_.world.items[0].discontinued_on = Date{2026, 1, 8};
  workload_[0].ordered_on = {2026, 1, 7};
  begin("orders_end_as_required");
  say(facts::kSalesOrderRefused, 0, 0, "discontinued_item");
  expect_one("never booked");
  workload_[0].ordered_on = {2026, 1, 8};
  begin("orders_end_as_required");
  say(facts::kSalesOrderRefused, 0, 0, "discontinued_item");
  expect_silent();
  begin("orders_end_as_required");
  say(facts::kCaseOpened, 0, 0, "ambiguous_customer", "business");
  expect_one("never booked");
  scenario_.partners[0].customer_records = 2;
  expect_silent();
  begin("orders_end_as_required");
  say(facts::kCaseOpened, 0, 0, "mixed_business_units", "business");
  expect_one("never booked");
}

TEST_F(Checks, OrdersEndShippedAndInvoiced) {
  begin("orders_end_as_required");
  ship(12);
  invoice(12);
  expect_silent();
}

TEST_F(Checks, OrdersThatNobodyTouchedOrParkedForNoReasonAreViolated) {
  begin("orders_end_as_required");
  expect_one("never booked");
  begin("orders_end_as_required");
  say(facts::kCaseOpened, 0, 0, "unknown_item", "business");
  expect_one("unknown_item being said of it");
  begin("orders_end_as_required");
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  expect_one("booked and not released");
}

TEST_F(Checks, WhatTheBuyerGaveUpUnderInjectedDamageIsExcusedAndNothingElse) {
  Identity identity{"bigbox", "orchestrator", "x12.interchange", Kind::document, {}};
  identity.subject.roots = {std::string(kOrder)};
  identity.subject.document = "x12.850";
  const Message message;
  const sim::Sent sent{message, identity, now_};
  for (const int faults : {1, 2}) {
    begin("orders_end_as_required");
    for (int i = 0; i < faults; ++i) check_->on_fault(0, &sent, now_);
    for (int i = 0; i < 2; ++i) say(facts::kOrderRejectedBy997, 0, 0, "997 5");
    say(facts::kOrderAbandoned, 0, 0, "rejected");
    const Judgement judgement = settle();
    EXPECT_EQ(judgement.excused, faults == 2 ? 1u : 0u);
    EXPECT_EQ(judgement.findings.size(), faults == 2 ? 0u : 1u);
  }
}

TEST_F(Checks, AnUnknownItemIsATrueCauseAndATechnicalCaseIsNone) {
  workload_.front().lines[0].item = "";
  begin("orders_end_as_required");
  say(facts::kCaseOpened, 0, 0, "unknown_item", "business");
  expect_silent();
  begin("orders_end_as_required");
  say(facts::kCaseOpened, 0, 0, "system_unavailable", "technical");
  expect_one("technical case");
}

TEST_F(Checks, AShortShipmentNeedsAShortWarehouse) {
  begin("orders_end_as_required");
  ship(9);
  invoice(9);
  say(facts::kLineCancelled, 1, 3, "short_picked");
  expect_one("not every warehouse was short of the rest");
  begin("orders_end_as_required");
  ship(9);
  say(facts::kUnitsShort, 1, 3, "LAMP", "wms");
  invoice(9);
  say(facts::kLineCancelled, 1, 3, "short_picked");
  expect_silent();
}

TEST_F(Checks, OneEffectPerIntentCountsLabelsThatLiveAndInvoices) {
  begin("one_effect_per_intent");
  say(facts::kLabelBought, 0, 0, "1Z1", "SSCC-1");
  say(facts::kLabelBought, 0, 0, "1Z2", "SSCC-1");
  expect_one("2 labels for carton SSCC-1: 1Z1 1Z2");
  say(facts::kLabelVoided, 0, 0, "1Z1", "SSCC-1");
  expect_silent();
  invoice(5);
  invoice(5, "INV-2");
  expect_one("2 invoices of shipment SH-1");
}

TEST_F(Checks, AKeyWithTwoBodiesIsAConflict) {
  begin("one_effect_per_intent");
  check_->on_fact({.kind = facts::kKeyConflict, .subject = "k"}, {orders_->named(""), {}}, {.instance = "erp"});
  expect_one("erp got the idempotency key 'k' again");
}

TEST_F(Checks, InvoicesSayWhatShippedAtTheOrderedPrice) {
  begin("invoiced_as_shipped");
  ship(9);
  invoice(9);
  expect_silent();
  begin("invoiced_as_shipped");
  ship(9);
  invoice(12);
  expect_one("shipped 9 EA, and invoice INV-1 makes it 12 EA");
  begin("invoiced_as_shipped");
  ship(9);
  say(facts::kInvoicePosted, 1, 9, "INV-1", "SH-1", 1799);
  say(facts::kInvoicePosted, 0, 0, "INV-1", "SH-1", 1799);
  expect_one("costs 18 USD, and invoice INV-1 asks for 17.99 USD");
}

TEST_F(Checks, WhatWasCancelledDoesNotShip) {
  begin("shipped_within_accepted");
  ship(12);
  expect_silent();
  say(facts::kLineCancelled, 1, 4, "buyer_cancelled");
  expect_one("4 EA were cancelled");
}

TEST_F(Checks, AnOlderStatusNeverReplacesANewerOne) {
  begin("legal_status_moves");
  say(facts::kParcelStatus, 0, 0, "1Z1", "in_transit");
  say(facts::kParcelStatus, 0, 0, "1Z1", "delivered");
  say(facts::kDeliveryStatus, 0, 0, "1Z1=in_transit", "SH-1");
  say(facts::kDeliveryStatus, 0, 0, "1Z1=delivered", "SH-1");
  say(facts::kDeliveryStatus, 0, 0, "1Z1=delivered", "SH-1");
  say(facts::kDeliveryStatus, 0, 0, "1Z1=in_transit", "SH-1");
  expect_one("went back from delivered to in_transit");
}

TEST_F(Checks, LegalStatusMovesSeesALoadGoBackToo) {
  begin("legal_status_moves");
  say(facts::kLoadStatus, 0, 0, "LD-1", "in_transit");
  say(facts::kLoadStatus, 0, 0, "LD-1", "delivered");
  say(facts::kDeliveryStatus, 0, 0, "LD-1=delivered", "SH-1");
  expect_silent();
  say(facts::kDeliveryStatus, 0, 0, "LD-1=in_transit", "SH-1");
  expect_one("went back from delivered to in_transit");
}

TEST_F(Checks, OneCarrierPerLoadSeesTwoThatHoldItAndTwoTrucks) {
  begin("one_carrier_per_load");
  load(facts::kTenderAccepted, "LD-1", "SLOW");
  load(facts::kTenderAccepted, "LD-1", "FAST");
  load(facts::kTenderCancelled, "LD-1", "SLOW");
  load(facts::kLoadPickedUp, "LD-1", "FAST");
  expect_silent();
  load(facts::kTenderAccepted, "LD-1", "SLOW");
  expect_one("load LD-1 is held by FAST and SLOW, and one truck is enough");
  load(facts::kTenderCancelled, "LD-1", "FAST");
  load(facts::kLoadPickedUp, "LD-1", "SLOW");
  expect_one("was picked up by FAST and by SLOW");
}

TEST_F(Checks, OneCarrierPerLoadGivesACancellationTimeToArrive) {
  begin("one_carrier_per_load");
  load(facts::kTenderAccepted, "LD-1", "SLOW");
  now_ = kHorizon - 1h;
  load(facts::kTenderAccepted, "LD-1", "FAST");
  expect_silent();
  EXPECT_EQ(settle().excused, 1u);
}

TEST_F(Checks, OneCarrierPerLoadSeesATruckForALoadThatWasCancelled) {
  begin("one_carrier_per_load");
  load(facts::kTenderAccepted, "LD-1", "SLOW");
  load(facts::kLoadCancelled, "order_cancelled", "");
  expect_one("held by SLOW, and was cancelled");
  load(facts::kTenderCancelled, "LD-1", "SLOW");
  expect_silent();
  load(facts::kLoadPickedUp, "LD-1", "SLOW");
  expect_one("was cancelled, and SLOW picked it up");
}

TEST_F(Checks, FreightFollowsAcceptanceIsSilentOverALoadThatWasAcceptedAndPaid) {
  begin("freight_follows_acceptance");
  load(facts::kTenderAccepted, "LD-1", "SLOW");
  load(facts::kLoadBooked, "BL-1", "SLOW", 10'000);
  load(facts::kLoadPickedUp, "LD-1", "SLOW");
  load(facts::kFreightInvoiced, "F1", "SLOW", 10'200);
  load(facts::kFreightInvoiced, "F2 balance", "SLOW", 900);
  load(facts::kFreightApproved, "F1", "SLOW", 10'200);
  load(facts::kFreightApproved, "F2", "SLOW", 900);
  expect_silent();
  EXPECT_EQ(settle().judged, 4u);
}

TEST_F(Checks, FreightFollowsAcceptanceSeesABookingThatNobodyAccepted) {
  begin("freight_follows_acceptance");
  load(facts::kTenderAccepted, "LD-1", "FAST");
  load(facts::kLoadBooked, "BL-1", "SLOW", 10'000);
  expect_one("load LD-1 is booked with SLOW, which holds no accepted tender of it");
}

TEST_F(Checks, FreightFollowsAcceptanceSeesWhatIsPaidOtherwiseThanInvoicedOrRated) {
  const auto paid = [&](std::int64_t invoiced, std::int64_t approved) {
    begin("freight_follows_acceptance");
    load(facts::kTenderAccepted, "LD-1", "SLOW");
    load(facts::kLoadBooked, "BL-1", "SLOW", 10'000);
    load(facts::kFreightInvoiced, "F1", "SLOW", invoiced);
    load(facts::kFreightApproved, "F1", "SLOW", approved);
  };
  paid(10'201, 10'201);
  expect_one("paid with 102.01 USD, and was rated at 100 USD");
  paid(10'000, 9'000);
  expect_one("paid with 90 USD for the invoice F1 over 100 USD");
  paid(10'000, 10'000);
  load(facts::kFreightApproved, "F9", "SLOW", 10'000);
  expect_one("which nobody wrote");
  paid(10'000, 10'000);
  load(facts::kFreightInvoiced, "F2", "SLOW", 10'000);
  load(facts::kFreightApproved, "F2", "SLOW", 10'000);
  expect_one("paid by two invoices, F1 and F2");
}

TEST_F(Checks, FreightFollowsAcceptanceSeesWhatNobodyPays) {
  const auto invoiced = [&](std::int64_t cents) {
    begin("freight_follows_acceptance");
    load(facts::kTenderAccepted, "LD-1", "SLOW");
    load(facts::kLoadBooked, "BL-1", "SLOW", 10'000);
    load(facts::kFreightInvoiced, "F1", "SLOW", cents);
  };
  invoiced(10'200);
  expect_one("load LD-1 was invoiced by F1 over 102 USD, as rated, and 4d later nobody has paid that");
  invoiced(10'201);  // beyond the tolerance
  expect_one("over 102.01 USD, and rated at 100 USD; nobody has paid that, and nobody was told");
  say(facts::kCaseOpened, 0, 0, "freight_over_tolerance", "business");
  expect_silent();
  now_ = kHorizon - 1h;
  invoiced(10'200);
  expect_silent();
}

TEST_F(Checks, ACaseOfAnyOrderOfALoadIsOfItsFreight) {
  begin("freight_follows_acceptance");
  Message message;
  message.from = "orchestrator";
  message.to = "tms";
  message.type = "tms.plan_load";
  const Identity identity{.from = message.from, .to = message.to, .type = message.type, .kind = message.kind,
                          .subject = {.text = std::string(kOrder), .roots = Roots{std::string(kOrder), "bigbox/PO-2"},
                                      .document = "", .weak = false}};
  check_->on_sent(sim::Sent{message, identity, now_}, {});
  load(facts::kTenderAccepted, "LD-1", "SLOW");
  load(facts::kLoadBooked, "BL-1", "SLOW", 10'000);
  load(facts::kFreightInvoiced, "F1", "SLOW", 10'201);  // beyond the tolerance
  check_->on_fact({.kind = facts::kCaseOpened, .order = {"external_id", "bigbox/PO-2"}, .subject = "freight_over_tolerance",
                   .location = "business"},
                  {orders_->named("bigbox/PO-2"), {}}, {.instance = "desk", .at = now_});
  expect_silent();
}

TEST_F(Checks, StockNeitherAppearsNorVanishes) {
  begin("stock_conserved");
  ship(12);
  expect_one("12 allocated, 0 picked, 0 short, 12 shipped");
  begin("stock_conserved");
  say(facts::kStockInitial, 0, 5, "LAMP", "wms");
  say(facts::kStockAllocated, 1, 12, "LAMP", "wms");
  expect_one("7 EA of LAMP that it does not have");
}

TEST_F(Checks, ReceiptsAndAdjustmentsAreOfTheStockOfTheirPlace) {
  begin("stock_conserved");
  say(facts::kStockInitial, 0, 5, "LAMP", "3pl");
  say(facts::kStockInitial, 0, 5, "LAMP", "wms");
  say(facts::kStockReceived, 1, 8, "LAMP", "3pl");
  say(facts::kStockDamaged, 1, 2, "LAMP", "3pl");
  say(facts::kStockAdjusted, 0, -1, "LAMP", "3pl");
  say(facts::kStockReported, 0, 12, "LAMP", "3pl");
  expect_silent();

  begin("stock_conserved");
  say(facts::kStockInitial, 0, 5, "LAMP", "3pl");
  say(facts::kStockReceived, 1, 8, "LAMP", "wms");
  say(facts::kStockReported, 0, 13, "LAMP", "3pl");
  expect_one("3pl reports 13 EA of LAMP, and has 5 EA.");

  begin("stock_conserved");
  say(facts::kStockInitial, 0, 5, "LAMP", "3pl");
  say(facts::kStockAdjusted, 0, -6, "LAMP", "3pl");
  expect_one("3pl has written off 1 EA of LAMP that it does not have.");
}

TEST_F(Checks, RetriesAreBoundedAndPaused) {
  begin("retries_bounded");
  Message message;
  message.from = "orchestrator";
  message.type = "erp.create_order";
  Identity identity;
  identity.subject = {std::string(kOrder), {std::string(kOrder)}, "", false};
  identity.hash = 7;
  for (identity.nth = 1; identity.nth <= 14; ++identity.nth) {
    check_->on_sent({message, identity, now_ += 5s}, {});
  }
  expect_silent();
  check_->on_sent({message, identity, now_ += 5s}, {});
  expect_one("was sent 15 times, and 14 are enough");
}

TEST_F(Checks, ExpectationsOfTheFileAreCounted) {
  scenario_.expectations.push_back({.fact = "sales_order.created", .each = scenario::Expectation::Each::line});
  begin("scenario_expectations");
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  expect_silent();
  say(facts::kSalesOrderCreated, 1, 12, "SO-2");
  expect_one("line 1 has 2 sales_order.created, and 1 are expected");
}

TEST_F(Checks, OfAnOrderAnInvoiceOfSeveralLinesIsOneAndTheSameAgainIsAnother) {
  scenario_.expectations.push_back({.fact = "invoice.posted", .each = scenario::Expectation::Each::order});
  begin("scenario_expectations");
  invoice(12);
  say(facts::kInvoicePosted, 2, 12, "INV-1", "SH-1", 12 * 200);
  expect_silent();
  now_ += 1h;
  invoice(12);
  expect_one("Order bigbox/PO-1 has 2 invoice.posted, and 1 are expected");
}

TEST(AllChecks, AreSortedByName) {
  const auto all = all_checks();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
}

}  // namespace
}  // namespace proofload::check
