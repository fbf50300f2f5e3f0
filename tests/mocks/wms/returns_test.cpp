// What comes back to a warehouse of one's own: counted, told once, put away where it can be sold.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/wms.hpp"
#include "mocks/facts.hpp"
#include "mocks/wms/wms.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::wms {
namespace {

namespace api = proofload::wms;

TestHost warehouse_with(std::vector<warehouse::Return> returns) {
  auto settings = std::make_shared<Settings>();
  settings->catalogue = std::make_shared<const warehouse::Catalogue>(
      std::vector<warehouse::Item>{{.number = "LAMP", .on_hand = Quantity::of(10), .weight_g = 1200}});
  settings->returns = std::move(returns);
  return TestHost([settings] { return make_wms(settings); });
}

void ship(TestHost& host, const std::string& external_id = "bigbox/1") {
  const api::CreateRelease body{"R-1", external_id, "SO-1", "DC1", {{1, "LAMP", Quantity::of(5), {}, {}}}, {}, {}};
  ASSERT_EQ(host.ask_for("wms.create_release", body, "k").status, 201);
  host.run(8h);
  for (const api::Carton& carton : body_of<api::ReleaseState>(host.ask_for("wms.get_release", api::GetRelease{"R-1"})).cartons) {
    host.ask_for("wms.attach_label", api::AttachLabel{"R-1", carton.sscc, "1Z" + carton.sscc});
  }
  host.run(8h);
}

std::vector<api::Returned> told(const TestHost& host) {
  std::vector<api::Returned> all;
  for (const Message& event : host.events("wms.returned")) all.push_back(*api::from_json<api::Returned>(event.body.bytes()));
  return all;
}

TEST(Returns, ComeSoLongAfterTheReleaseLeftAndAreSoldAgain) {
  TestHost host = warehouse_with({{"bigbox", 1, 2, 120h, false}});
  ship(host);
  EXPECT_TRUE(told(host).empty());
  host.run(120h);
  ASSERT_EQ(told(host).size(), 1u);
  const api::Returned back = told(host).front();
  EXPECT_EQ(back.release, "R-1");
  EXPECT_EQ(back.return_number, "RT-R-1-1");
  ASSERT_EQ(back.lines.size(), 1u);
  EXPECT_EQ(back.lines[0].quantity, Quantity::of(2));
  EXPECT_EQ(back.lines[0].condition, "sellable");
  EXPECT_EQ(host.sum_of(facts::kStockReceived, "LAMP"), 2);
  const auto facts = host.facts_of(facts::kGoodsReturned);
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts[0].order.value, "R-1");
  EXPECT_EQ(facts[0].subject, "RT-R-1-1");
}

TEST(Returns, ThatAreDamagedAreNotSold) {
  TestHost host = warehouse_with({{"bigbox", 1, 2, 24h, true}});
  ship(host);
  host.run(24h);
  ASSERT_EQ(told(host).size(), 1u);
  EXPECT_EQ(told(host)[0].lines[0].condition, "damaged");
  EXPECT_EQ(host.sum_of(facts::kStockReceived, "LAMP"), 0);
  EXPECT_EQ(host.sum_of(facts::kStockDamaged, "LAMP"), 2);
}

TEST(Returns, AreOfThePartnerThatSendsThemAndOfALineThatShipped) {
  TestHost host = warehouse_with({{"big", 1, 1, 24h, false}, {"bigbox", 2, 1, 24h, false}});
  ship(host);
  host.run(48h);
  EXPECT_TRUE(told(host).empty());
}

TEST(Returns, AreNotLostOrToldTwiceWhenTheWarehouseRestarts) {
  TestHost host = warehouse_with({{"bigbox", 1, 1, 24h, false}, {"bigbox", 1, 2, 48h, false}});
  ship(host);
  host.restart();
  host.run(24h);
  host.restart();
  host.run(72h);
  EXPECT_EQ(host.facts_of(facts::kGoodsReturned).size(), 2u);
  EXPECT_EQ(host.sum_of(facts::kStockReceived, "LAMP"), 3);
}

}  // namespace
}  // namespace proofload::mocks::wms
