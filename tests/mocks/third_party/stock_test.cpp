#include <gtest/gtest.h>

#include "mocks/edi/facts.hpp"
#include "mocks/facts.hpp"
#include "tests/mocks/third_party/depositor.hpp"

namespace proofload::mocks::third_party {
namespace {

TEST(ThirdPartyStock, WhatComesInIsReceivedAndAnsweredWithOne944) {
  Depot depot(ordinary());
  depot.give("AR", inbound_of("IN-1"));
  depot.give("AR", inbound_of("IN-1"));  // once more, under a new number
  EXPECT_EQ(depot.sum_of(facts::kStockAdvised, "LAMP"), 40);
  depot.pass(48h);
  const auto receipts = depot.said<x12::StockReceipt944>("944");
  ASSERT_EQ(receipts.size(), 1u);
  EXPECT_EQ(receipts[0].depositor_order, "IN-1");
  EXPECT_LE(receipts[0].receipt.size(), 12u);
  EXPECT_EQ(receipts[0].lines.at(0).received, Quantity::of(40));
  EXPECT_TRUE(receipts[0].lines[0].exceptions.empty());
  EXPECT_EQ(receipts[0].difference_millionths, 0);
  EXPECT_EQ(depot.sum_of(facts::kStockReceived, "LAMP"), 40);
  EXPECT_EQ(depot.facts_of(facts::kStockReceived)[0].order, (Ref{"inbound", "IN-1"}));
  EXPECT_EQ(depot.facts_of(facts::kDocumentUnexpected).at(0).subject, "943 again");

  depot.give("OW", order_of("R-1", 45));  // of the ten there were and the forty that came
  depot.pass(48h);
  EXPECT_EQ(lines_of(depot.advices().at(0)).at("2").shipped, 45);
  for (const std::string& bytes : depot.sent) EXPECT_TRUE(edi::is_clean(bytes)) << bytes;
}

TEST(ThirdPartyStock, DamagedAndMissingUnitsAreToldAndCannotBeShipped) {
  const auto settings = ordinary();
  settings->damaged = {1, 1};
  settings->missing = {1, 1};
  Depot depot(settings);
  depot.give("AR", inbound_of("IN-1"));
  depot.pass(48h);
  const auto receipts = depot.said<x12::StockReceipt944>("944");
  ASSERT_EQ(receipts.size(), 1u);
  const std::int64_t good = depot.sum_of(facts::kStockReceived, "LAMP");
  const std::int64_t damaged = depot.sum_of(facts::kStockDamaged, "LAMP");
  EXPECT_GT(damaged, 0);
  EXPECT_LT(good + damaged, 40);
  const x12::ReceivedLine944& line = receipts[0].lines.at(0);
  EXPECT_EQ(line.received, Quantity::of(good + damaged));
  ASSERT_EQ(line.exceptions.size(), 2u);
  EXPECT_EQ(line.exceptions[0].kind, "07");
  EXPECT_EQ(line.exceptions[0].quantity, Quantity::of(damaged));
  EXPECT_EQ(line.exceptions[1].kind, "01");
  EXPECT_EQ(line.exceptions[1].quantity, Quantity::of(40 - good - damaged));
  EXPECT_EQ(receipts[0].difference_millionths, Quantity::of(40 - good - damaged).millionths);
  EXPECT_TRUE(edi::is_clean(depot.sent.back()));

  depot.give("OW", order_of("R-1", 1000));
  EXPECT_EQ(depot.sum_of(facts::kStockAllocated, "LAMP"), 10 + good);
}

TEST(ThirdPartyStock, ItIsReceivedOnTheDayThatItIsExpectedAndNotBefore) {
  const auto settings = ordinary();
  settings->put_away = {2h, 2h};
  Depot depot(settings);
  x12::StockAdvice943 advice = inbound_of("IN-1");
  advice.heading.dates.push_back({"17", {2026, 1, 9}, "", "", ""});
  depot.give("AR", advice);
  depot.run_until(kEpoch + 96h);
  EXPECT_TRUE(depot.facts_of(facts::kStockReceived).empty());
  depot.run_until(kEpoch + 98h);
  EXPECT_EQ(depot.facts_of(facts::kStockReceived).size(), 1u);
}

TEST(ThirdPartyStock, ReportsAllEachDayAndWhatChangedEachHour) {
  const auto settings = ordinary();
  settings->reports = true;
  Depot depot(settings);
  depot.pass(90min);  // the first says all
  depot.give("OW", order_of("R-1"));
  depot.pass(24h);
  const auto reports = depot.said<x12::InventoryAdvice846>("846");
  ASSERT_EQ(reports.size(), 3u);
  EXPECT_EQ(reports[0].time, "0100");
  EXPECT_EQ(reports[0].items.size(), 3u);
  EXPECT_EQ(reports[1].purpose, "04");
  EXPECT_EQ(reports[1].time, "0200");
  ASSERT_EQ(reports[1].items.size(), 2u);
  EXPECT_EQ(reports[1].items[1].products.at(0).value, "LAMP");
  EXPECT_EQ(reports[1].items[1].figures.at(0).quantity, Quantity::of(5));
  EXPECT_EQ(reports[2].purpose, "00");
  EXPECT_EQ(reports[2].time, "2200");
  EXPECT_EQ(reports[2].items.size(), 3u);
  EXPECT_EQ(depot.facts_of(facts::kStockReported).size(), 8u);
  for (const std::string& bytes : depot.sent) EXPECT_TRUE(edi::is_clean(bytes)) << bytes;
}

TEST(ThirdPartyStock, ALateReportSaysWhatWasTrueThenAndIsOvertaken) {
  const auto settings = ordinary();
  settings->reports = true;
  settings->report_late = {1, 2};
  settings->report_late_by = {90min, 5h};
  Depot depot(settings);
  for (int i = 0; i < 6; ++i) {
    depot.give("OW", order_of("R-" + std::to_string(i), 1));
    depot.pass(1h);
    if (i == 3) depot.restart();
  }
  depot.pass(24h);
  bool is_overtaken = false;
  std::string latest;
  for (const auto& report : depot.said<x12::InventoryAdvice846>("846")) {
    const std::string as_of = compact_text(report.date) + report.time;
    is_overtaken = is_overtaken || as_of < latest;
    latest = std::max(latest, as_of);
    for (const Fact& fact : depot.facts_of(facts::kStockReported)) {
      if (fact.order.value != report.reference) continue;
      const auto item = std::find_if(report.items.begin(), report.items.end(), [&](const auto& each) {
        return each.products.at(0).value == fact.subject;
      });
      ASSERT_NE(item, report.items.end());
      EXPECT_EQ(item->figures.at(0).quantity, fact.quantity);
    }
  }
  EXPECT_TRUE(is_overtaken);
  EXPECT_TRUE(depot.store.lower_bound("report/") == depot.store.lower_bound("report0"));
}

TEST(ThirdPartyStock, ACountFindsLessAndNeverLessThanNothing) {
  const auto settings = ordinary();
  settings->reports = true;
  settings->shrinkage = {1, 1};
  Depot depot(settings);
  depot.pass(24h * 12);
  EXPECT_EQ(depot.sum_of(facts::kStockAdjusted, "LAMP"), -10);
  EXPECT_EQ(depot.store.at("stock/LAMP"), "0");
}

TEST(ThirdPartyStock, SettingsThatNoWarehouseCouldWorkWithAreNamed) {
  const auto objection_to = [](auto change) {
    const auto settings = ordinary();
    change(*settings);
    return objection(*settings).value_or("");
  };
  EXPECT_EQ(objection_to([](auto&) {}), "");
  EXPECT_NE(objection_to([](auto& s) { s.full_report_at = 24h; }).find("'full_report_at'"), std::string::npos);
  EXPECT_NE(objection_to([](auto& s) { s.changes_every = 1s; }).find("'changes_every'"), std::string::npos);
  EXPECT_NE(objection_to([](auto& s) { s.substitutes = {{"LAMP", "NONE"}}; }).find("'NONE' is no item"),
            std::string::npos);
  EXPECT_NE(objection_to([](auto& s) { s.put_away = {2h, 1h}; }).find("'put_away'"), std::string::npos);
  EXPECT_NE(objection_to([](auto& s) { s.company_prefix = "12"; }).find("'company_prefix'"), std::string::npos);
}

}  // namespace
}  // namespace proofload::mocks::third_party
