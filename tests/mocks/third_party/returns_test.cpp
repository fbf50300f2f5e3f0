// What comes back to a third party: taken in, and told by a 944 of returned goods.
#include <gtest/gtest.h>

#include <set>

#include "mocks/facts.hpp"
#include "tests/mocks/third_party/depositor.hpp"

namespace proofload::mocks::third_party {
namespace {

std::shared_ptr<Settings> with_returns(std::vector<warehouse::Return> returns) {
  const auto settings = ordinary();
  settings->returns = std::move(returns);
  settings->buyer_of = [](const std::string& purchase_order) { return purchase_order == "4711" ? "bigbox" : "corner"; };
  return settings;
}

std::vector<x12::StockReceipt944> receipts_of(const Depot& depot) { return depot.said<x12::StockReceipt944>("944"); }

TEST(ThirdPartyReturns, AreToldByA944ThatNamesTheReleaseAndTheReturn) {
  Depot depot(with_returns({{"bigbox", 2, 3, 72h, false}}));
  depot.give("OW", order_of("R-1"));
  depot.pass(48h);
  EXPECT_TRUE(receipts_of(depot).empty());
  depot.pass(72h);
  ASSERT_EQ(receipts_of(depot).size(), 1u);
  const x12::StockReceipt944 receipt = receipts_of(depot).front();
  EXPECT_EQ(receipt.reporting, "C");
  EXPECT_EQ(receipt.depositor_order, "R-1");
  ASSERT_EQ(receipt.heading.references.size(), 1u);
  EXPECT_EQ(receipt.heading.references[0].value, "RT-R-1-1");
  ASSERT_EQ(receipt.lines.size(), 1u);
  EXPECT_EQ(receipt.lines[0].received, Quantity::of(3));
  EXPECT_EQ(receipt.lines[0].item.references.at(0).value, "2");
  EXPECT_TRUE(receipt.lines[0].exceptions.empty());
  EXPECT_EQ(receipt.received_millionths, Quantity::of(3).millionths);
  EXPECT_EQ(depot.sum_of(facts::kStockReceived, "LAMP"), 3);
  EXPECT_EQ(depot.facts_of(facts::kGoodsReturned).size(), 1u);
  for (const std::string& bytes : depot.sent) EXPECT_TRUE(edi::is_clean(bytes)) << bytes;
}

TEST(ThirdPartyReturns, ThatAreDamagedSaySoAndAreNotSold) {
  Depot depot(with_returns({{"bigbox", 2, 3, 24h, true}}));
  depot.give("OW", order_of("R-1"));
  depot.pass(72h);
  ASSERT_EQ(receipts_of(depot).size(), 1u);
  const x12::ReceivedLine944 line = receipts_of(depot)[0].lines.at(0);
  ASSERT_EQ(line.exceptions.size(), 1u);
  EXPECT_EQ(line.exceptions[0].kind, "07");
  EXPECT_EQ(line.exceptions[0].quantity, Quantity::of(3));
  EXPECT_EQ(depot.sum_of(facts::kStockReceived, "LAMP"), 0);
  EXPECT_EQ(depot.sum_of(facts::kStockDamaged, "LAMP"), 3);
}

TEST(ThirdPartyReturns, AreOfThePartnerThatOrdered) {
  Depot depot(with_returns({{"corner", 2, 3, 24h, false}}));
  depot.give("OW", order_of("R-1"));
  depot.pass(72h);
  EXPECT_TRUE(depot.facts_of(facts::kGoodsReturned).empty());
}

Depot week(std::uint64_t crash_after) {
  Depot depot(with_returns({{"bigbox", 1, 1, 24h, false}, {"bigbox", 2, 2, 48h, true}}));
  depot.crash_after(crash_after);
  depot.give("OW", order_of("R-1"));
  depot.pass(120h);
  return depot;
}

TEST(ThirdPartyReturns, AreTakenInOnceAndToldWhereverItCrashes) {
  const Depot calm = week(~std::uint64_t{0} / 2);
  ASSERT_EQ(receipts_of(calm).size(), 2u);
  for (std::uint64_t k = 0; k < calm.effects(); ++k) {
    const Depot depot = week(k);
    EXPECT_EQ(depot.facts_of(facts::kGoodsReturned).size(), 2u) << "crash after effect " << k;
    std::set<std::string> told;
    for (const x12::StockReceipt944& receipt : receipts_of(depot)) told.insert(receipt.heading.references.at(0).value);
    EXPECT_EQ(told, (std::set<std::string>{"RT-R-1-1", "RT-R-1-2"})) << "crash after effect " << k;
  }
}

}  // namespace
}  // namespace proofload::mocks::third_party
