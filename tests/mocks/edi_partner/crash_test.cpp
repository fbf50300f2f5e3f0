#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "mocks/edi_partner/facts.hpp"
#include "tests/mocks/edi_partner/partner_host.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

// What was placed and received, as text; without what only says that something came twice.
std::multiset<std::string> business(const std::vector<Fact>& facts) {
  std::multiset<std::string> texts;
  for (const Fact& fact : facts) {
    if (fact.kind == facts::kInterchangeRepeated || fact.kind == facts::kInterchangeResent)
      continue;
    texts.insert(std::string(fact.kind.text()) + " " + fact.order.value + " " +
                 std::to_string(fact.line) + " " + fact.subject + " " + to_text(fact.quantity) +
                 " " + to_text(fact.money));
  }
  return texts;
}

// A seller with a mailbox: what got no receipt is delivered again. `is_lost` swallows the first
// copy of each interchange that the retailer sends.
void deliver(PartnerHost& host, const std::string& bytes) {
  for (int attempt = 0; attempt < 3 && !host.receive(bytes); ++attempt) host.now += 1min;
}

// Two orders are placed and acknowledged, the first goes all the way, the second is cancelled; both are sent once more
// under new numbers.
PartnerHost day(std::uint64_t crash_after) {
  Settings settings = settings_for(2);
  settings.again = {1, 1};
  settings.again_after = 45min;
  settings.book.orders = [](std::uint64_t index) {
    PlacedOrder order = order_number(index + 1);
    if (index == 1) order.cancel_after = 20min;
    return std::vector<PlacedOrder>{order};
  };
  PartnerHost host(settings);
  host.crash_after(crash_after);
  Seller seller;
  std::set<std::string> acknowledged;
  const auto acknowledge_all = [&] {
    for (std::size_t i = 0; i < host.sent.size(); ++i) {
      const std::string bytes = host.sent[i];
      if (bytes.find("*PO*") == std::string::npos || !acknowledged.insert(bytes).second) continue;
      deliver(host, seller.acknowledge(bytes));
    }
  };
  host.run_until(kEpoch + 8h);
  acknowledge_all();
  deliver(host, seller.interchange("PR", response_to("PO-1")));
  host.run_until(kEpoch + 9h);
  acknowledge_all();
  deliver(host, seller.interchange("SH", notice_of("SHIP-1", "PO-1")));
  host.run_until(kEpoch + 10h);
  acknowledge_all();
  deliver(host, seller.interchange("IN", invoice_of("INV-9", "PO-1")));
  host.run_until(kEpoch + 30h);
  acknowledge_all();
  return host;
}

TEST(EdiPartnerCrash, AfterAnyEffectNothingIsLostAndNoNumberMeansTwoThings) {
  const PartnerHost calm = day(~std::uint64_t{0} / 2);
  ASSERT_FALSE(calm.crashed());
  const auto expected = business(calm.facts);
  ASSERT_EQ(calm.facts_of(facts::kOrderPlaced).size(), 6u);
  ASSERT_EQ(calm.facts_of(facts::kAcknowledgementReceived).size(), 5u);
  ASSERT_EQ(calm.facts_of(facts::kInvoiceReceived).size(), 3u);

  for (std::uint64_t k = 0; k < calm.effects(); ++k) {
    const PartnerHost host = day(k);
    ASSERT_TRUE(host.crashed()) << k;
    EXPECT_EQ(business(host.facts), expected) << "crash after effect " << k;
    std::map<std::string, std::string> by_number;  // ISA13 -> bytes
    for (const std::string& bytes : host.sent) {
      EXPECT_TRUE(is_clean(bytes)) << bytes;
      const auto [known, is_new] = by_number.emplace(bytes.substr(90, 9), bytes);
      EXPECT_EQ(known->second, bytes) << "crash after effect " << k;
    }
    // Each of the calm day's interchanges went out: the same number of distinct ones.
    EXPECT_EQ(by_number.size(), std::set<std::string>(calm.sent.begin(), calm.sent.end()).size())
        << "crash after effect " << k;
  }
}

TEST(EdiPartnerCrash, ARestartAloneTellsTheStoreNothingNew) {
  PartnerHost host = day(~std::uint64_t{0} / 2);
  const auto store = host.store;
  host.restart();
  EXPECT_EQ(host.store, store);
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
