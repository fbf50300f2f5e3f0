// The retailer's returns desk: asks by 180 for what is to go back, and hears whether it may.
#include <gtest/gtest.h>

#include "contracts/x12/reading.hpp"
#include "contracts/x12/return_authorization_180.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "tests/mocks/edi_partner/partner_host.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

class Returning : public testing::Test {
 protected:
  // Has placed one order, and was invoiced for it.
  void begin(std::vector<WantedReturn> returns) {
    Settings settings = settings_for(1);
    settings.returns = std::move(returns);
    host_.emplace(std::move(settings));
    host_->run_until(kEpoch + 10h);
    acknowledge();
    host_->receive(seller_.interchange("IN", invoice_of("INV-9", "PO-1")));
  }
  void acknowledge() {
    for (const std::string& sent : std::vector<std::string>(host_->sent)) {
      if (sent.find("~GS*FA*") == std::string::npos) host_->receive(seller_.acknowledge(sent));
    }
    host_->sent.clear();
  }
  std::vector<x12::ReturnAuthorization180> requests() {
    std::vector<x12::ReturnAuthorization180> said;
    for (const std::string& sent : host_->sent) {
      const x12::Judgement judgement = x12::judge(sent, x12::standard_dictionary());
      for (const x12::JudgedSet& set : judgement.sets) {
        if (set.id != "180") continue;
        EXPECT_TRUE(is_clean(sent)) << sent;
        said.push_back(x12::read<x12::ReturnAuthorization180>(set.text).value());
      }
    }
    return said;
  }
  void answer(const std::string& number, std::string action) {
    x12::ReturnAuthorization180 said;
    said.beginning = {"11", "A-1", {2026, 1, 7}, "0900", "", number, std::move(action)};
    said.purchase_order = "PO-1";
    host_->receive(seller_.interchange("AN", said));
  }

  Seller seller_;
  std::optional<PartnerHost> host_;
};

TEST_F(Returning, AsksHalfWayBetweenTheInvoiceAndTheReturn) {
  begin({{2, 3, 96h, true}});
  host_->run_until(kEpoch + 57h);
  EXPECT_TRUE(requests().empty());
  host_->restart();
  host_->run_until(kEpoch + 58h);
  ASSERT_EQ(requests().size(), 1u);
  const x12::ReturnAuthorization180 request = requests().front();
  EXPECT_EQ(request.beginning.purpose, "13");
  EXPECT_EQ(request.beginning.number, "RA-PO-1-1");
  EXPECT_EQ(request.purchase_order, "PO-1");
  ASSERT_EQ(request.items.size(), 1u);
  EXPECT_EQ(request.items[0].quantity, Quantity::of(3));
  EXPECT_EQ(request.items[0].reason, "DA");
  EXPECT_EQ(request.items[0].references.at(0), (x12::Reference{"LI", "2", ""}));
  const Fact fact = host_->facts_of(facts::kReturnRequested).at(0);
  EXPECT_EQ(fact.order.value, "bigbox/PO-1");
  EXPECT_EQ(fact.line, 2);
  EXPECT_EQ(fact.quantity, Quantity::of(3));
}

TEST_F(Returning, AsksForNothingOfALineThatWasNotInvoiced) {
  begin({{3, 1, 24h, false}});
  host_->run_until(kEpoch + 72h);
  EXPECT_TRUE(requests().empty());
}

TEST_F(Returning, HearsTheAnswerOnceAndStatesARepeat) {
  begin({{1, 1, 24h, false}, {2, 1, 24h, false}});
  host_->run_until(kEpoch + 24h);
  ASSERT_EQ(requests().size(), 2u);
  acknowledge();
  answer("RA-PO-1-1", "WQ");
  answer("RA-PO-1-2", "U");
  host_->restart();
  answer("RA-PO-1-1", "WQ");
  const auto answered = host_->facts_of(facts::kReturnAnswered);
  ASSERT_EQ(answered.size(), 2u);
  EXPECT_EQ(answered[0].location, "authorized");
  EXPECT_EQ(answered[1].location, "refused");
  EXPECT_EQ(host_->facts_of(facts::kDuplicateReturnAnswer).size(), 1u);
}

TEST_F(Returning, AnAnswerToNothingIsUnexpected) {
  begin({});
  answer("RA-7", "WQ");
  EXPECT_EQ(host_->facts_of(facts::kDocumentUnexpected).at(0).subject, "180 RA-7");
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
