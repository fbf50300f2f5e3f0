#include "harness/check/told_as_done.hpp"

#include "contracts/json/interfaces/tms.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "tests/harness/check/told_documents.hpp"

namespace proofload::check {
namespace {

class ToldAsDoneTest : public ToldDocuments {
 protected:
  ToldAsDoneTest() { begin("told_as_done"); }

  void respond(std::string sales_order) {
    x12::Acknowledgment855 response;
    response.order_number = "PO-1";
    response.order_date = {2026, 1, 5};
    response.sales_order = std::move(sales_order);
    tell("x12.855", "PR", response);
  }
  // Of the load that carries the order: planned for R-1, or another release.
  void book(std::string bill, std::string carrier, std::string release = "R-1", std::string id = "LD-1") {
    Message message;
    message.from = "orchestrator";
    message.to = "tms";
    message.type = "tms.plan_load";
    message.body = Body(json::to_json(tms::PlanLoad{.load = "L-" + id, .releases = {{std::move(release), 900'000, 2}},
                                                    .ship_from = "wms", .ship_to = "DC-1", .ready_at = "",
                                                    .deliver_from = "", .deliver_until = ""}));
    const Identity identity{.from = message.from, .to = message.to, .type = message.type, .kind = message.kind};
    check_->on_sent(sim::Sent{message, identity, now_}, {});
    const auto state = [&](const Fact& fact) {
      check_->on_fact(fact, {orders_->named(kOrder), {}}, {.instance = "tms", .at = now_});
    };
    state({.kind = facts::kLoadPlanned, .order = {"load_name", "L-" + id}, .subject = id, .location = carrier});
    state({.kind = facts::kLoadBooked, .order = {"load", id}, .subject = std::move(bill), .location = carrier});
  }
  void notify(std::string carrier, std::string bill) {
    x12::ShipNotice856 notice;
    notice.shipment = "SH-1";
    notice.date = {2026, 1, 7};
    x12::Level856& shipment = notice.levels.emplace_back();
    shipment.id = 1;
    shipment.code = "S";
    shipment.routing.push_back({.sequence = "B", .id_qualifier = "2", .carrier = std::move(carrier), .mode = "M",
                                .route = {}, .service_level = {}});
    shipment.references.push_back({"BM", std::move(bill), ""});
    x12::Level856& order = notice.levels.emplace_back();
    order.id = 2;
    order.parent = 1;
    order.code = "O";
    order.order = x12::OrderReference856{"PO-1", "", Date{2026, 1, 5}};
    tell("x12.856", "SH", notice);
  }
  void invoice(std::vector<x12::Reference> references, std::string type = "", std::string number = "INV-1") {
    x12::Invoice810 invoice;
    invoice.date = {2026, 1, 8};
    invoice.number = std::move(number);
    invoice.order_number = "PO-1";
    invoice.type = std::move(type);
    invoice.references = std::move(references);
    tell("x12.810", "IN", invoice);
  }
};

TEST_F(ToldAsDoneTest, AnAnswerNamesTheSalesOrder) {
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  respond("SO-1");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
  respond("SO-2");
  expect_one("the 855 calls it sales order SO-2, and the ERP SO-1");
}

TEST_F(ToldAsDoneTest, ANoticeNamesTheCarrierThatTookTheLoad) {
  book("BOL-1", "HAUL");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  notify("HAUL", "BOL-1");
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
  notify("RIDG", "BOL-1");
  expect_one("says that shipment SH-1 left with RIDG, and its load was booked with HAUL");
}

TEST_F(ToldAsDoneTest, ANoticeNamesTheBillOfLading) {
  book("BOL-1", "HAUL");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  notify("HAUL", "SH-1");
  expect_one("left under bill of lading SH-1, and its load's is BOL-1");
}

TEST_F(ToldAsDoneTest, WhatWentAsParcelsIsNoLoad) {
  book("BOL-1", "HAUL");
  say(facts::kLabelBought, 0, 0, "T-1", "SSCC-1");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  notify("PARC", "SH-1");
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(ToldAsDoneTest, WhatWasLabelledInVainWentOnItsLoad) {
  book("BOL-1", "HAUL");
  say(facts::kLabelBought, 0, 0, "T-1", "SSCC-1");
  say(facts::kLabelVoided, 0, 0, "T-1", "SSCC-1");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  notify("PARC", "BOL-1");
  expect_one("left with PARC, and its load was booked with HAUL");
}

TEST_F(ToldAsDoneTest, WhatNoLoadWasPlannedForIsNotJudged) {
  book("BOL-1", "HAUL", "R-2");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  notify("3PLC", "SH-1");
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(ToldAsDoneTest, TheLoadOfAnotherReleaseIsNotItsOwn) {
  book("BOL-1", "HAUL");
  book("BOL-2", "RIDG", "R-2", "LD-2");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  notify("RIDG", "BOL-1");
  expect_one("left with RIDG, and its load was booked with HAUL");
}

TEST_F(ToldAsDoneTest, AnInvoiceNamesAShipmentOfTheOrder) {
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  invoice({{"BM", "SH-1", ""}});
  expect_silent();
  invoice({{"BM", "SH-2", ""}});
  expect_one("the 810 invoices shipment SH-2, which is none of the order's");
}

TEST_F(ToldAsDoneTest, ACreditNamesTheInvoiceAndTheReturn) {
  say(facts::kInvoicePosted, 0, 0, "INV-1", "SH-1", 2400);
  say(facts::kCreditPosted, 0, 0, "CR-1", "RET-1", 200);
  invoice({{"IV", "INV-1", ""}, {"RZ", "RET-1", ""}}, "CR", "CR-1");
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(ToldAsDoneTest, ACreditOfAnotherInvoiceIsFound) {
  say(facts::kInvoicePosted, 0, 0, "INV-1", "SH-1", 2400);
  invoice({{"IV", "INV-7", ""}}, "CR", "CR-1");
  expect_one("the 810 credits invoice INV-7, and the order was invoiced by INV-1");
}

TEST_F(ToldAsDoneTest, ACreditForAnotherReturnIsFound) {
  say(facts::kCreditPosted, 0, 0, "CR-1", "RET-1", 200);
  invoice({{"RZ", "RET-2", ""}}, "CR", "CR-1");
  expect_one("says that credit CR-1 is for return RET-2, and it is for RET-1");
}

}  // namespace
}  // namespace proofload::check
