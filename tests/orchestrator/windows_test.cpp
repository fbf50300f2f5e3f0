#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

x12::PurchaseOrder850 with(std::vector<x12::Moment> dates) {
  x12::PurchaseOrder850 order = small_order();
  order.dates = std::move(dates);
  return order;
}

wms::CreateRelease asked(SmallHost& host) {
  return wms::from_json<wms::CreateRelease>(host.asked.at("wms.create_release:R-bigbox/4711")).value();
}

TEST(Windows, AreToldToTheWarehouse) {
  SmallHost host;
  host.order(with({{"037", {2026, 1, 7}, "", ""}, {"064", {2026, 1, 8}, "", ""}, {"038", {2026, 1, 9}, "", ""}}));
  EXPECT_EQ(asked(host).not_before, "2026-01-08T00:00:00Z");
  EXPECT_EQ(asked(host).not_after, "2026-01-10T00:00:00Z");
}

TEST(Windows, AreOpenWhereTheOrderNamesNone) {
  SmallHost host;
  host.order();
  EXPECT_FALSE(asked(host).not_before.has_value());
  EXPECT_FALSE(asked(host).not_after.has_value());
}

TEST(Windows, AreToldToAThirdPartyToTheMinute) {
  auto settings = small_settings();
  settings->warehouses = {"3pl"};
  settings->sourcing = {{.from = {"3pl"}}};
  settings->third_parties.push_back(
      {.name = "3pl", .them = {"ZZ", "3PL", ""}, .us = {"ZZ", "SELLER", ""}, .delimiters = {}, .agreement = {}});
  SmallHost host(settings);
  host.order(with({{"037", {2026, 1, 7}, "", ""}, {"001", {2026, 1, 9}, "", ""}}));
  const std::string& document = host.written.at("940:R-bigbox/4711:N");
  EXPECT_NE(document.find("G62*37*20260107*G*0000*UT~"), std::string::npos) << document;
  EXPECT_NE(document.find("G62*38*20260110*L*0000*UT~"), std::string::npos) << document;
}

TEST(Windows, ThatAWarehouseMissesAreCancelledInTheErpAndToldToAPerson) {
  SmallHost host;
  host.order(with({{"038", {2026, 1, 9}, "", ""}}));
  const WarehouseStory story;
  host.event(story.allocation().type, story.allocation().body);
  host.event("wms.cancelled", to_json(wms::Cancelled{"e2", story.release(), 2, story.kAt, "window_missed"}));
  ASSERT_EQ(host.count_asked("erp.cancel_lines"), 1u);
  EXPECT_TRUE(host.was_asked("desk.open_case:window_missed:bigbox/4711"));
}

TEST(Windows, ThatAreOverWhenTheOrderComesReleaseNothing) {
  SmallHost host;
  host.order(with({{"001", {2026, 1, 1}, "", ""}}));
  EXPECT_EQ(host.count_asked("wms.create_release"), 0u);
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 1u);
  EXPECT_TRUE(host.was_asked("desk.open_case:window_missed:bigbox/4711"));
}

}  // namespace
}  // namespace proofload::orchestrator
