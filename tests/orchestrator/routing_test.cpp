// What its buyer fetches: asked for, waited for, handed over as it was said.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/routing_instruction_754.hpp"
#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kName = "R-bigbox/4711";
const std::string kFirstLabel = "wms.attach_label:000000000000000017";

std::shared_ptr<Settings> collect_settings() {
  auto settings = small_settings();
  Partner& partner = settings->partners.front();
  partner.agreement.transport = Transport::collect;
  AgreementLayers layers;
  EXPECT_TRUE(layers.partner.set("transport", "collect").has_value());
  partner.agreements = Agreements(layers);
  return settings;
}

struct Said {
  std::string number = "RI-000001";
  std::string carrier = "HAUL";
  std::string purpose = "00";
  std::string answers = std::string(kName) + "/1";
  Date pickup{2026, 1, 5};  // the window has opened
};

void route(SmallHost& host, const Said& said) {
  x12::RoutingInstruction754 instruction;
  instruction.beginning = {said.purpose, said.number, {2026, 1, 5}, "0900", "", said.answers};
  instruction.parties.push_back({.role = "SF", .id_qualifier = "92", .id = "wms"});
  x12::RoutedLoad754& load = instruction.loads.emplace_back();
  load.number = 1;
  load.references = {{"LO", "LD-1", ""}, {"BB", "RA-" + said.carrier, ""}};
  load.carrier = said.carrier;
  load.pickup = said.pickup;
  load.pickup_time = "0000";
  load.orders.push_back({.reference = std::string(kName), .purchase_order = "4711"});
  host.document("bigbox", "RG", [&](x12::Writer& writer) { write(instruction, writer); });
}

// Packed, and nothing known of a truck.
SmallHost packed() {
  SmallHost host(collect_settings());
  host.order();
  const WarehouseStory story;
  tell(host, {story.allocation(), story.packing(1), story.packing(2)});
  return host;
}

TEST(Routing, WhatGoesCollectIsAskedAboutAndWaits) {
  SmallHost host = packed();
  ASSERT_TRUE(host.told.contains("753:R-bigbox/4711/1:00"));
  EXPECT_NE(host.written.at("753:R-bigbox/4711/1:00").find("OID*R-bigbox/4711*4711"), std::string::npos);
  EXPECT_FALSE(host.was_asked(kFirstLabel));
  EXPECT_EQ(host.count_asked("carrier.rate"), 0u);
}

TEST(Routing, IsHandedOverUnderItsBillOfLadingWhenTheWindowOpens) {
  SmallHost host = packed();
  route(host, {});
  ASSERT_TRUE(host.was_asked(kFirstLabel));
  EXPECT_NE(host.asked.at(kFirstLabel).find("BL-R-bigbox/4711"), std::string::npos);
}

TEST(Routing, AWindowThatIsToComeIsWaitedForAndALaterInstructionHolds) {
  SmallHost host = packed();
  route(host, {.pickup = {2026, 1, 20}});
  EXPECT_FALSE(host.was_asked(kFirstLabel));
  host.restart();
  route(host, {.number = "RI-000003", .carrier = "RIDG"});
  EXPECT_TRUE(host.was_asked(kFirstLabel));
  route(host, {.number = "RI-000002", .carrier = "TALL"});  // overtaken on its way
  tell(host, {WarehouseStory{}.departure()});
  const std::string& notice = host.written.at("856:bigbox/4711:SH-1");
  EXPECT_NE(notice.find("TD5*B*2*RIDG"), std::string::npos) << notice;
  EXPECT_NE(notice.find("REF*BB*RA-RIDG"), std::string::npos) << notice;
  EXPECT_NE(notice.find("REF*BM*BL-R-bigbox/4711"), std::string::npos) << notice;
}

TEST(Routing, AnotherTruckForWhatIsBeingLoadedIsForPeople) {
  SmallHost host = packed();
  route(host, {});
  route(host, {.number = "RI-000002", .carrier = "RIDG"});
  EXPECT_TRUE(host.was_asked("desk.open_case:rerouted:R-bigbox/4711"));
}

TEST(Routing, RefusedItIsAskedForOnceMoreAndThenPeopleAre) {
  SmallHost host = packed();
  route(host, {.purpose = "44"});
  EXPECT_TRUE(host.told.contains("753:R-bigbox/4711/2:00"));
  route(host, {.number = "RI-000002", .purpose = "44"});  // of the first request: nothing new
  EXPECT_FALSE(host.was_asked("desk.open_case:routing:R-bigbox/4711"));
  route(host, {.number = "RI-000003", .purpose = "44", .answers = "R-bigbox/4711/2"});
  EXPECT_TRUE(host.was_asked("desk.open_case:routing:R-bigbox/4711"));
  route(host, {.number = "RI-000004"});  // late, and it counts
  EXPECT_TRUE(host.was_asked(kFirstLabel));
}

TEST(Routing, WhatIsCancelledIsAskedAboutNoMore) {
  SmallHost host(collect_settings());
  host.order();
  tell(host, {WarehouseStory{}.allocation()});
  host.event("wms.cancelled", to_json(wms::Cancelled{"e9", std::string(kName), 9, WarehouseStory::kAt, "short_picked"}));
  EXPECT_TRUE(host.told.contains("753:R-bigbox/4711/1:01"));
}

}  // namespace
}  // namespace proofload::orchestrator
