#include "harness/check/agreement_use.hpp"

#include <gtest/gtest.h>

#include <set>

#include "contracts/canonical/clause.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class AgreementUseTest : public Checks {
 protected:
  AgreementUseTest() { begin("messages_conform"); }

  std::vector<std::string> used(Symbol kind, std::string_view order, Symbol instance) {
    AgreementUse use(scenario_);
    Fact fact;
    fact.kind = kind;
    use.on(fact, orders_->named(order), instance);
    std::vector<std::string> names;
    const std::uint64_t bits = use.take().front();
    for (std::size_t i = 0; i < kClauseCount; ++i) {
      if ((bits >> i & 1u) != 0) names.emplace_back(clause_rules()[i].name);
    }
    return names;
  }
};

TEST_F(AgreementUseTest, AFactPutsToTheTestWhatItsClausesSpeakOf) {
  EXPECT_EQ(used(facts::kInvoiceTaxed, kOrder, "erp"), (std::vector<std::string>{"tax.rate", "tax.rounding"}));
  EXPECT_EQ(used(facts::kUnitsOver, kOrder, "wms"), std::vector<std::string>{"tolerances.over_shipment"});
  EXPECT_TRUE(used(facts::kStockInitial, kOrder, "wms").empty());
}

TEST_F(AgreementUseTest, WhatIsAboutNoOrderIsOfThePartnerWhoSaysIt) {
  EXPECT_EQ(used(facts::kInterchangeRepeated, "", "bigbox"), std::vector<std::string>{"acknowledgement.on_duplicate"});
  EXPECT_TRUE(used(facts::kInterchangeRepeated, "", "wms").empty());
}

TEST_F(AgreementUseTest, AClauseThatAnotherMakesVoidIsNotInForce) {
  const auto bit = [](std::string_view name) { return std::uint64_t{1} << *find_clause(name); };
  Agreement agreement;
  const std::uint64_t all = ~std::uint64_t{0};
  EXPECT_EQ(clauses_in_force(agreement, bit("asn") | bit("asn_due") | bit("invoice_every")), bit("asn") | bit("asn_due"));
  agreement.asn = AsnScope::none;
  agreement.po_response = PoResponse::none;
  EXPECT_EQ(clauses_in_force(agreement, bit("asn") | bit("asn_due") | bit("po_response_due")), bit("asn"));
  EXPECT_NE(clauses_in_force(agreement, all), 0u);
}

// But for those of which no fact speaks: to say that they were tested would be a guess.
TEST_F(AgreementUseTest, EveryClauseThatFactsSpeakOfHasOne) {
  const std::set<std::string_view> unspoken{"calendar", "control_number_horizon", "order_key_horizon", "tolerances.price"};
  AgreementUse use(scenario_);
  for (const Symbol kind : {facts::kAcknowledgementReceived, facts::kInterchangeResent, facts::kInterchangeRepeated, facts::kOrderPlaced,
                            facts::kOrderChangeRequested, facts::kReleaseReceived, facts::kUnitsShort, facts::kUnitsOver, facts::kReleaseShipped,
                            facts::kShipmentConfirmed, facts::kInvoiceTaxed, facts::kGoodsReturned}) {
    Fact fact;
    fact.kind = kind;
    use.on(fact, orders_->named(kOrder), "erp");
  }
  const std::uint64_t bits = use.take().front();
  for (std::size_t i = 0; i < kClauseCount; ++i) {
    EXPECT_EQ((bits >> i & 1u) != 0, !unspoken.contains(clause_rules()[i].name)) << clause_rules()[i].name;
  }
}

}  // namespace
}  // namespace proofload::check
