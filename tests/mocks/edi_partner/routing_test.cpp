// The retailer's traffic department: a 753 is answered by 754, or not.
#include <gtest/gtest.h>

#include "contracts/x12/reading.hpp"
#include "contracts/x12/routing_instruction_754.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "tests/mocks/edi_partner/partner_host.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

x12::RoutingRequest753 request_for(std::string number, std::vector<std::string> orders, std::string purpose = "00") {
  x12::RoutingRequest753 request;
  request.beginning = {std::move(purpose), std::move(number), {2026, 1, 5}, "0900", "", ""};
  request.ship_from.role = "SF";
  request.ship_from.id_qualifier = "92";
  request.ship_from.id = "wms";
  x12::RoutedDestination753& to = request.destinations.emplace_back();
  to.party = {.role = "ST", .id_qualifier = "92", .id = "DC7"};
  for (const std::string& order : orders) {
    to.orders.push_back({.reference = "R-" + order, .purchase_order = order});
  }
  return request;
}

class Routing : public testing::Test {
 protected:
  // Has placed three orders; nothing is in the air.
  void begin(Settings settings) {
    host_.emplace(std::move(settings));
    host_->run_until(kEpoch + 10h);
    for (const std::string& sent : std::vector<std::string>(host_->sent)) host_->receive(seller_.acknowledge(sent));
    host_->sent.clear();
    host_->facts.clear();
  }
  void request(const x12::RoutingRequest753& request) { host_->receive(seller_.interchange("RF", request)); }
  // Those that were sent, taken by the seller.
  std::vector<x12::RoutingInstruction754> instructions() {
    std::vector<x12::RoutingInstruction754> said;
    for (const std::string& sent : std::vector<std::string>(host_->sent)) {
      const x12::Judgement judgement = x12::judge(sent, x12::standard_dictionary());
      for (const x12::JudgedSet& set : judgement.sets) {
        if (set.id != "754") continue;
        EXPECT_TRUE(is_clean(sent)) << sent;
        said.push_back(x12::read<x12::RoutingInstruction754>(set.text).value());
        host_->receive(seller_.acknowledge(sent));
      }
    }
    host_->sent.clear();
    return said;
  }

  Seller seller_;
  std::optional<PartnerHost> host_;
};

TEST_F(Routing, SaysWhoFetchesWhatUnderWhichLoadAndWhen) {
  begin(settings_for(3));
  request(request_for("RR-1", {"PO-1"}));
  EXPECT_TRUE(instructions().empty());
  host_->run_until(kEpoch + 13h);
  const auto said = instructions();
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].beginning.answers, "RR-1");
  const x12::RoutedLoad754& load = said[0].loads.at(0);
  EXPECT_EQ(load.references.at(0), (x12::Reference{"LO", "LD-000001", ""}));
  EXPECT_EQ(load.references.at(1), (x12::Reference{"BB", "RA-000001", ""}));
  EXPECT_EQ(load.orders.at(0).reference, "R-PO-1");
  EXPECT_EQ(load.dates.at(0).date, (Date{2026, 1, 7}));
  EXPECT_EQ(load.dates.at(0).time, "0800");
  EXPECT_EQ(load.dates.at(1).time, "1600");
  const Fact instructed = host_->facts_of(facts::kRoutingInstructed).at(0);
  EXPECT_EQ(instructed.order.value, "bigbox/PO-1");
  EXPECT_EQ(instructed.subject, "R-PO-1");
  EXPECT_EQ(instructed.location, load.carrier + " RA-000001 2026-01-07T08:00 2026-01-07T16:00");
  EXPECT_EQ(host_->facts_of(facts::kRoutingTaken).at(0).location, load.carrier + " RA-000001");
}

TEST_F(Routing, InRunsAllThatWaitsForOneWayIsOneLoad) {
  Settings settings = settings_for(3);
  settings.routes_every = 6h;
  begin(std::move(settings));
  request(request_for("RR-1", {"PO-1"}));
  request(request_for("RR-2", {"PO-2"}));
  host_->restart();
  host_->run_until(kEpoch + 19h);
  const auto said = instructions();
  ASSERT_EQ(said.size(), 1u);
  ASSERT_EQ(said[0].loads.size(), 1u);
  EXPECT_EQ(said[0].loads[0].orders.size(), 2u);
}

TEST_F(Routing, AnotherTruckTakesThePlaceOfTheFirst) {
  Settings settings = settings_for(3);
  settings.reroutes = {1, 1};
  settings.agreement.acknowledgement.repeat_after = 48h;  // nobody acknowledges here
  begin(std::move(settings));
  request(request_for("RR-1", {"PO-1"}));
  host_->run_until(kEpoch + 24h);
  const auto said = instructions();
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[1].beginning.purpose, "05");
  EXPECT_NE(said[0].loads[0].carrier, said[1].loads[0].carrier);
  EXPECT_NE(said[0].loads[0].references, said[1].loads[0].references);
}

TEST_F(Routing, AskedAgainItSaysTheSame) {
  begin(settings_for(3));
  request(request_for("RR-1", {"PO-1"}));
  host_->run_until(kEpoch + 13h);
  const auto first = instructions();
  request(request_for("RR-2", {"PO-1"}));
  const auto again = instructions();
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].beginning.answers, "RR-2");
  EXPECT_EQ(again[0].loads, first.at(0).loads);
}

TEST_F(Routing, MayBeSilentOrRefuse) {
  Settings settings = settings_for(3);
  settings.routing_silent = {1, 1};
  begin(settings);
  request(request_for("RR-1", {"PO-1"}));
  host_->run_until(kEpoch + 96h);
  EXPECT_TRUE(instructions().empty());
  EXPECT_EQ(host_->facts_of(facts::kRoutingRequested).size(), 1u);
  settings.routing_silent = {0, 1};
  settings.routing_refused = {1, 1};
  begin(settings);
  request(request_for("RR-1", {"PO-1"}));
  EXPECT_EQ(instructions().at(0).beginning.purpose, "44");
  EXPECT_EQ(host_->facts_of(facts::kRoutingRefused).size(), 1u);
}

TEST_F(Routing, RefusesWhatItNeverOrdered) {
  begin(settings_for(3));
  request(request_for("RR-1", {"PO-77"}));
  EXPECT_EQ(instructions().at(0).beginning.purpose, "44");
  EXPECT_EQ(host_->facts_of(facts::kDocumentUnexpected).size(), 1u);
}

TEST_F(Routing, WhatIsWithdrawnIsNotRouted) {
  begin(settings_for(3));
  request(request_for("RR-1", {"PO-1"}));
  request(request_for("RR-1", {"PO-1"}, "01"));
  host_->run_until(kEpoch + 24h);
  EXPECT_TRUE(instructions().empty());
  EXPECT_EQ(host_->facts_of(facts::kRoutingWithdrawn).size(), 1u);
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
