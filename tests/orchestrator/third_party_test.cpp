// A third party's warehouse, asked before our own: what is sent to it, and what its answers set in motion.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kName = "R-bigbox/4711";

std::shared_ptr<Settings> with_third_party() {
  auto settings = small_settings();
  settings->warehouses = {"3pl", "wms"};
  settings->sourcing = {{.from = {"3pl", "wms"}}};
  settings->third_parties.push_back(
      {.name = "3pl", .them = {"ZZ", "3PL", ""}, .us = {"ZZ", "SELLER", ""}, .delimiters = {}, .agreement = {}});
  settings->receipts.push_back({"IN-0001", kEpoch + 1h, "3pl", "KETTLE", Quantity::of(50)});
  return settings;
}

x12::ShippedLine945 shipped_line(int number, std::int64_t ordered, std::int64_t units) {
  x12::ShippedLine945 line;
  line.status = units == 0 ? "CU" : units < ordered ? "CP" : "CC";
  line.ordered_millionths = ordered * Quantity::kOne;
  line.shipped_millionths = units * Quantity::kOne;
  line.difference_millionths = (ordered - units) * Quantity::kOne;
  line.unit = kEach;
  line.item.products.push_back({"VN", number == 1 ? "KETTLE" : "TOASTER"});
  line.item.references.push_back({"LI", std::to_string(number), ""});
  return line;
}

// Of line 1, in cartons of at most eight, and all five of line 2 in the last; of nothing, none of both.
x12::WarehouseAdvice945 advice_of(std::string_view release, std::int64_t kettles) {
  x12::WarehouseAdvice945 advice;
  advice.shipment.reporting = "F";
  advice.shipment.depositor_order = release;
  advice.shipment.date = Date{2026, 1, 5};
  advice.shipment.shipment = kettles == 0 ? "" : "3P-1";
  advice.shipment.purchase_order = "4711";
  advice.heading.parties.emplace_back().role = "WH";
  advice.heading.parties.back().name = "3pl";
  for (std::int64_t left = kettles, number = 1; left > 0; ++number) {
    const std::int64_t units = std::min<std::int64_t>(left, 8);
    left -= units;
    x12::Package945& package = advice.packages.emplace_back();
    package.number = static_cast<int>(number);
    package.marks.push_back({"GM", number == 1 ? "00000000000000000017" : "00000000000000000024"});
    package.marks.push_back({"CP", "3PT" + std::to_string(number)});
    package.lines.push_back(shipped_line(1, left == 0 ? units + 12 - kettles : units, units));
    if (left == 0) package.lines.push_back(shipped_line(2, 5, 5));
  }
  if (kettles == 0) {
    advice.packages.emplace_back().number = 1;
    advice.packages.back().lines = {shipped_line(1, 12, 0), shipped_line(2, 5, 0)};
  }
  return advice;
}

void advise(SmallHost& host, std::string_view release, std::int64_t kettles) {
  host.document("3pl", "SW", [&](x12::Writer& writer) { write(advice_of(release, kettles), writer); });
}

void cancel(SmallHost& host) {
  x12::PurchaseOrder850 order = small_order();
  order.purpose = "01";
  host.order(order);
}

void report(SmallHost& host, std::string reference, std::string time, std::int64_t kettles, std::string purpose = "04") {
  x12::InventoryAdvice846 advice;
  advice.purpose = std::move(purpose);
  advice.report_type = "DD";
  advice.reference = std::move(reference);
  advice.date = {2026, 1, 5};
  advice.time = std::move(time);
  x12::StockItem846& item = advice.items.emplace_back();
  item.id = "1";
  item.products.push_back({"VN", "KETTLE"});
  item.figures.push_back({"33", Quantity::of(kettles), {}});
  host.document("3pl", "IB", [&](x12::Writer& writer) { write(advice, writer); });
}

TEST(ThirdParty, IsOrderedByA940AndTheBuyerIsAnsweredOnIts997) {
  SmallHost host(with_third_party());
  host.order();
  ASSERT_TRUE(host.told.contains("940:R-bigbox/4711:N"));
  EXPECT_NE(host.written.at("940:R-bigbox/4711:N").find("W05*N*R-bigbox/4711*4711~"), std::string::npos);
  EXPECT_TRUE(host.told.contains("855:bigbox/4711"));
  EXPECT_EQ(host.count_asked("wms.create_release"), 0u);
}

TEST(ThirdParty, ShipsAndIsInvoicedWithoutALabelOfOurs) {
  SmallHost host(with_third_party());
  host.order();
  advise(host, kName, 12);
  EXPECT_TRUE(host.told.contains("856:bigbox/4711:3P-1"));
  EXPECT_TRUE(host.told.contains("810:bigbox/4711:I-1"));
  EXPECT_EQ(host.count_asked("carrier.buy_label") + host.count_asked("carrier.manifest"), 0u);
  const auto confirmed = erp::from_json<erp::ConfirmShipment>(host.asked.at("erp.confirm_shipment:3P-1"));
  ASSERT_EQ(confirmed->lines.size(), 2u);
  EXPECT_EQ(confirmed->lines[0].quantity, Quantity::of(12));
}

TEST(ThirdParty, A945ThatComesAgainUnderAnotherNumberIsOneShipment) {
  SmallHost host(with_third_party());
  host.order();
  advise(host, kName, 12);
  const auto asked = host.asked;
  const auto told = host.told;
  advise(host, kName, 12);
  EXPECT_EQ(host.asked, asked);
  EXPECT_EQ(host.told, told);
}

TEST(ThirdParty, WhatItDidNotShipIsAskedOfTheNextSource) {
  SmallHost host(with_third_party());
  host.order();
  advise(host, kName, 7);
  const auto rest = wms::from_json<wms::CreateRelease>(host.asked.at("wms.create_release:R-bigbox/4711#2"));
  ASSERT_EQ(rest->lines.size(), 1u);
  EXPECT_EQ(rest->lines[0].quantity, Quantity::of(5));
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 0u);
}

TEST(ThirdParty, ACancelIsA940AndItsAnswerTheCancellation) {
  SmallHost host(with_third_party());
  host.order();
  cancel(host);
  EXPECT_TRUE(host.told.contains("940:R-bigbox/4711:F"));
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 0u);
  advise(host, kName, 0);
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 1u);
  EXPECT_EQ(host.count_asked("desk.open_case"), 0u);
}

TEST(ThirdParty, ACancelThatCameTooLateIsToldToAPersonWhenIts945Comes) {
  SmallHost host(with_third_party());
  host.order();
  cancel(host);
  advise(host, kName, 12);
  EXPECT_TRUE(host.told.contains("810:bigbox/4711:I-1"));
  EXPECT_TRUE(host.was_asked("desk.open_case:cancel_too_late:bigbox/4711"));
}

TEST(ThirdParty, ANameThatA940DoesNotHoldIsReplacedByANumberThatLasts) {
  SmallHost host(with_third_party());
  host.order(small_order("4711-0815-ABCDEF"));
  ASSERT_TRUE(host.told.contains("940:D-00000001:N"));
  host.restart();
  advise(host, "D-00000001", 12);
  EXPECT_TRUE(host.was_asked("erp.confirm_shipment:3P-1"));
  host.order(small_order("4711-0815-FEDCBA"));
  EXPECT_TRUE(host.told.contains("940:D-00000002:N"));
}

TEST(ThirdParty, AnOlderReportOverridesNothing) {
  SmallHost host(with_third_party());
  report(host, "IR-2", "1100", 40);
  report(host, "IR-1", "1000", 90);
  report(host, "IR-3", "1100", 38);
  EXPECT_TRUE(host.was_asked("erp.set_availability:3pl/KETTLE:IR-2"));
  EXPECT_FALSE(host.was_asked("erp.set_availability:3pl/KETTLE:IR-1"));
  EXPECT_TRUE(host.was_asked("erp.set_availability:3pl/KETTLE:IR-3"));
}

TEST(ThirdParty, WhoReportedThatItHasNothingIsAskedLast) {
  SmallHost host(with_third_party());
  report(host, "IR-1", "1000", 0);
  host.order();
  const auto kettles = wms::from_json<wms::CreateRelease>(host.asked.at("wms.create_release:R-bigbox/4711"));
  ASSERT_EQ(kettles->lines.size(), 1u);
  EXPECT_EQ(kettles->lines[0].item, "KETTLE");
  EXPECT_TRUE(host.told.contains("940:R-bigbox/4711#2:N"));
}

TEST(ThirdParty, AReceiptThatDiffersIsToldToAPersonOnce) {
  SmallHost host(with_third_party());
  x12::StockReceipt944 receipt;
  receipt.date = {2026, 1, 6};
  receipt.receipt = "RC-1";
  receipt.depositor_order = "IN-0001";
  receipt.heading.parties.emplace_back().role = "WH";
  receipt.heading.parties.back().name = "3pl";
  x12::ReceivedLine944& line = receipt.lines.emplace_back();
  line.received = Quantity::of(48);
  line.item.products.push_back({"VN", "KETTLE"});
  line.exceptions.push_back({Quantity::of(3), "07", "", ""});
  receipt.received_millionths = line.received.millionths;
  for (int i = 0; i < 2; ++i) host.document("3pl", "RE", [&](x12::Writer& writer) { write(receipt, writer); });
  ASSERT_TRUE(host.was_asked("desk.open_case:receipt:IN-0001"));
  const auto said = desk::from_json<desk::OpenCase>(host.asked.at("desk.open_case:receipt:IN-0001"));
  EXPECT_EQ(said->cause, "receipt_differs");
  EXPECT_NE(said->text.find("48 EA, of which 3 EA damaged"), std::string::npos) << said->text;
}

std::shared_ptr<Settings> with_back_orders() {
  AgreementLayers layers;
  EXPECT_TRUE(layers.partner.set("backorder", "keep").has_value());
  auto settings = small_settings();
  settings->partners[0].agreements = Agreements(layers);
  return settings;
}

TEST(BackOrder, WaitsUntilGoodsComeAndShipsFromWhereTheyCame) {
  SmallHost host(with_back_orders());
  host.order();
  tell(host, WarehouseStory{.allocated = 7, .shipped = 7}.all());
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 0u);
  EXPECT_NE(host.written.at("855:bigbox/4711").find("ACK*IB*5*EA"), std::string::npos);
  host.event("wms.received", to_json(wms::Received{"wms/IN-1", "KETTLE", Quantity::of(3), "2026-01-07T10:00:00Z"}));
  const auto rest = wms::from_json<wms::CreateRelease>(host.asked.at("wms.create_release:R-bigbox/4711#2"));
  ASSERT_EQ(rest->lines.size(), 1u);
  EXPECT_EQ(rest->lines[0].quantity, Quantity::of(3));
}

TEST(BackOrder, ThatIsCancelledWhileItWaitsIsCancelledInTheErp) {
  SmallHost host(with_back_orders());
  host.order();
  tell(host, WarehouseStory{.allocated = 7, .shipped = 7}.all());
  cancel(host);
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 1u);
}

std::shared_ptr<Settings> with_returns() {
  auto settings = with_third_party();
  AgreementLayers layers;
  EXPECT_TRUE(layers.partner.set("returns_within", "30d").has_value());
  settings->partners.front().agreements = Agreements(layers);
  return settings;
}

// Three kettles, one of them damaged.
x12::StockReceipt944 returned(std::string receipt) {
  x12::StockReceipt944 said;
  said.reporting = "C";
  said.date = {2026, 1, 9};
  said.receipt = std::move(receipt);
  said.depositor_order = kName;
  x12::NamedParty& warehouse = said.heading.parties.emplace_back();
  warehouse.role = "WH";
  warehouse.name = "3pl";
  said.heading.references.push_back({"RZ", "RT-1", ""});
  said.heading.dates.push_back({"35", {2026, 1, 9}, "W", "1030", "UT"});
  x12::ReceivedLine944& line = said.lines.emplace_back();
  line.received = Quantity::of(3);
  line.item.products.push_back({"VN", "KETTLE"});
  line.item.references.push_back({"LI", "1", ""});
  line.exceptions.push_back({Quantity::of(1), "07", "", ""});
  said.received_millionths = Quantity::of(3).millionths;
  return said;
}

TEST(ThirdParty, WhatComesBackToItIsCreditedOnceDamagedOrNot) {
  SmallHost host(with_returns());
  host.order();
  advise(host, kName, 12);
  const auto tell = [&](const char* receipt) {
    host.document("3pl", "RE", [&](x12::Writer& writer) { write(returned(receipt), writer); });
  };
  tell("RC-1");
  ASSERT_EQ(host.count_asked("erp.post_credit"), 1u);
  const auto asked = erp::from_json<erp::PostCredit>(host.asked.at("erp.post_credit:R-bigbox/4711/RT-1")).value();
  std::int64_t units = 0;
  for (const erp::CreditLine& line : asked.lines) units += line.quantity.millionths / Quantity::kOne;
  EXPECT_EQ(units, 3);
  EXPECT_EQ(host.count_asked("desk.open_case"), 0u);
  host.asked.clear();
  tell("RC-2");
  EXPECT_TRUE(host.asked.empty());
}

}  // namespace
}  // namespace proofload::orchestrator
