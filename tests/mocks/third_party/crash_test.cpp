#include <gtest/gtest.h>

#include <map>
#include <set>

#include "mocks/edi/facts.hpp"
#include "tests/mocks/third_party/depositor.hpp"

namespace proofload::mocks::third_party {
namespace {

std::multiset<std::string> business(const std::vector<Fact>& facts) {
  std::multiset<std::string> texts;
  for (const Fact& fact : facts) {
    if (fact.kind == facts::kInterchangeRepeated || fact.kind == facts::kInterchangeResent) continue;
    texts.insert(std::string(fact.kind.text()) + " " + fact.order.value + " " +
                 std::to_string(fact.line) + " " + fact.subject + " " + to_text(fact.quantity) + " " +
                 fact.location);
  }
  return texts;
}

Depot days(std::uint64_t crash_after) {
  const auto settings = ordinary();
  settings->short_pick = {1, 3};
  settings->damaged = {1, 1};
  Depot depot(settings);
  depot.crash_after(crash_after);
  depot.give("OW", order_of("R-1"));
  depot.pass(24h);  // what comes a minute later must not change whose carton gets which number
  depot.give("OW", order_of("R-2", 9));
  depot.give("OW", order_of("R-3", 1));
  depot.give("OW", order_of("R-3", 1, "F"));
  depot.give("AR", inbound_of("IN-1"));
  depot.pass(72h);
  return depot;
}

TEST(ThirdPartyCrash, AfterAnyEffectNothingIsLostAndNoNumberMeansTwoThings) {
  const Depot calm = days(~std::uint64_t{0} / 2);
  ASSERT_FALSE(calm.crashed());
  ASSERT_EQ(calm.advices().size(), 3u);
  const auto expected = business(calm.facts);
  for (std::uint64_t k = 0; k < calm.effects(); ++k) {
    const Depot depot = days(k);
    ASSERT_TRUE(depot.crashed()) << k;
    EXPECT_EQ(business(depot.facts), expected) << "crash after effect " << k;
    std::map<std::string, std::string> by_number;  // ISA13 -> bytes
    for (const std::string& bytes : depot.sent) {
      EXPECT_TRUE(edi::is_clean(bytes)) << bytes;
      const auto [known, is_new] = by_number.emplace(bytes.substr(90, 9), bytes);
      EXPECT_EQ(known->second, bytes) << "crash after effect " << k;
    }
    std::set<std::string> answered;
    for (const x12::WarehouseAdvice945& advice : depot.advices()) {
      answered.insert(advice.shipment.depositor_order);
    }
    EXPECT_EQ(answered.size(), 3u) << "crash after effect " << k;
  }
}

TEST(ThirdPartyCrash, ARestartAloneTellsTheStoreNothingNew) {
  Depot depot = days(~std::uint64_t{0} / 2);
  const auto store = depot.store;
  depot.restart();
  EXPECT_EQ(depot.store, store);
}

}  // namespace
}  // namespace proofload::mocks::third_party
