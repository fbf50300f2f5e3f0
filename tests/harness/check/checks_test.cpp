// Each check, fed by hand: silent over a sound stream, and one sentence with order and numbers for a planted breach.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "harness/check/check.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr std::string_view kOrder = "bigbox/PO-1";
constexpr Instant kHeal = kEpoch + 6h;
constexpr Instant kHorizon = kEpoch + 96h;

class NoTrouble final : public Trouble {
 public:
  std::optional<Instant> end;
  Instant over(std::string_view, Instant since, Instant) const override { return end.value_or(since); }
};

class Checks : public testing::Test {
 protected:
  Checks() {
    scenario::CatalogueItem item;
    item.item.id = canonical::ItemId("LAMP");
    item.price = {2'000'000, kDollar, Quantity::of(1)};
    scenario_.world.items.push_back(item);
    scenario::Partner partner;
    partner.name = "bigbox";
    scenario_.partners.push_back(partner);
    scenario::Order order;
    order.partner = "bigbox";
    order.root = kOrder;
    order.lines.push_back({.line = 1, .item = "LAMP", .quantity = Quantity::of(12), .price = item.price});
    workload_.push_back(order);
  }

  void begin(std::string_view name) {
    orders_.emplace(scenario_, workload_);
    view_.emplace(CaseView{scenario_, *orders_, kHeal, kHorizon, trouble_});
    for (const CheckKind& kind : all_checks()) {
      if (kind.name == name) check_ = kind.make(*view_);
    }
  }
  void say(Symbol kind, int line, std::int64_t units, std::string subject = "", std::string location = "",
           std::int64_t cents = 0) {
    const Fact fact{.kind = kind, .order = {"release", "R-1"}, .line = line, .quantity = Quantity::of(units),
                    .money = {cents, kDollar}, .subject = std::move(subject), .location = std::move(location)};
    const CaseOrder& order = orders_->named(kOrder);
    check_->on_fact(fact, {order, demand_of(*view_, order, line)}, {.instance = "erp", .at = now_});
  }
  // Booked, allocated, shipped, confirmed.
  void ship(std::int64_t units) {
    say(facts::kStockInitial, 0, 100, "LAMP", "wms");
    say(facts::kSalesOrderCreated, 1, 12, "SO-1");
    say(facts::kReleaseReceived, 0, 0, "R-1");
    say(facts::kStockAllocated, 1, 12, "LAMP", "wms");
    say(facts::kUnitsShipped, 1, units, "LAMP", "wms");
    say(facts::kReleaseShipped, 0, 0, "SH-1");
    say(facts::kShipmentConfirmed, 1, units, "SH-1");
  }
  void invoice(std::int64_t units, std::string name = "INV-1") {
    say(facts::kInvoicePosted, 1, units, name, "SH-1", units * 200);
    say(facts::kInvoicePosted, 0, 0, name, "SH-1", units * 200);
  }
  Judgement settle() {
    Judgement judgement;
    check_->settle(kHorizon, judgement);
    return judgement;
  }
  void expect_one(std::string_view part) {
    const Judgement judgement = settle();
    ASSERT_EQ(judgement.findings.size(), 1u);
    EXPECT_NE(judgement.findings[0].text.find(part), std::string::npos) << judgement.findings[0].text;
    EXPECT_TRUE(judgement.findings[0].text.ends_with('.'));
  }
  void expect_silent() {
    for (const Finding& finding : settle().findings) ADD_FAILURE() << finding.text;
  }

  scenario::Scenario scenario_;
  std::vector<scenario::Order> workload_;
  NoTrouble trouble_;
  std::optional<CaseOrders> orders_;  // and view_: of the check at hand
  std::optional<CaseView> view_;
  std::unique_ptr<Check> check_;
  Instant now_ = kEpoch;
};

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

TEST_F(Checks, DocumentsAreDueOnceAndInTime) {
  begin("answered_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  now_ += 2h;
  say(facts::kResponseReceived, 0, 0, "AD");
  expect_silent();
  say(facts::kResponseReceived, 0, 0, "RD");
  expect_one("got an 855 twice");
  begin("answered_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  expect_one("an 855 is due within 1d, and never came");
}

TEST_F(Checks, TroubleStopsTheClockAndTheHorizonExcuses) {
  begin("acknowledged_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  now_ += 30h;
  say(facts::kAcknowledgementReceived, 0, 0, "accepted");
  expect_one("came after 1d 6h");
  now_ = kEpoch;
  trouble_.end = kEpoch + 5h;
  begin("acknowledged_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  now_ += 30h;
  say(facts::kAcknowledgementReceived, 0, 0, "accepted");
  expect_silent();
  now_ = kHorizon - 1h;
  begin("acknowledged_as_agreed");
  say(facts::kOrderPlaced, 0, 0);
  trouble_.end = now_;
  EXPECT_EQ(settle().excused, 1u);
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

TEST(AllChecks, AreSortedByName) {
  const auto all = all_checks();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
}

}  // namespace
}  // namespace proofload::check
