#include "contracts/canonical/agreements.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

class AgreementsTest : public testing::Test {
 protected:
  AgreementsTest() {
    say(layers_.partner, "asn_due", "6h");
    say(layers_.by_order_type["DS"], "asn", "per_order");
    say(layers_.by_order_type["DS"], "backorder", "keep");
    say(layers_.by_item["SAW-18"], "backorder", "cancel");
    say(layers_.by_item["LAMP-LED"], "tolerances.over_shipment", "1/10");
  }

  static void say(AgreementPatch& patch, std::string_view clause, std::string_view value) {
    ASSERT_TRUE(patch.set(clause, value, {.file = "partners/x.jsonc", .line = 7}).has_value()) << clause;
  }

  AgreementLayers layers_;
};

TEST_F(AgreementsTest, TheNarrowestWordCounts) {
  const Agreements agreements(layers_);
  EXPECT_EQ(agreements.of_order("SA").backorder, Backorder::cancel);
  EXPECT_EQ(agreements.of_order("SA").asn_due, 6h);
  EXPECT_EQ(agreements.of_order("DS").asn, AsnScope::per_order);
  EXPECT_EQ(agreements.of_order("DS").asn_due, 6h);
  EXPECT_EQ(agreements.of_order("DS").backorder, Backorder::keep);
  EXPECT_EQ(agreements.of_line("DS", "SAW-18").backorder, Backorder::cancel);
  EXPECT_EQ(agreements.of_line("DS", "TAPE-50").backorder, Backorder::keep);
  EXPECT_EQ(agreements.of_line("", "LAMP-LED").tolerances.over_shipment, (Ratio{1, 10}));
  EXPECT_EQ(agreements.of_line("SA", "").tolerances.over_shipment, (Ratio{0, 1}));
}

TEST_F(AgreementsTest, WithNothingSaidTheDefaultHolds) {
  EXPECT_EQ(Agreements().of_line("DS", "SAW-18"), Agreement{});
}

TEST_F(AgreementsTest, EachClauseKnowsWhoWroteItAndWhere) {
  const ComposedAgreement composed = layers_.compose("DS", "SAW-18");
  const ClauseOrigin& backorder = composed.origins[find_clause("backorder").value()];
  EXPECT_EQ(backorder.layer, AgreementLayer::item);
  EXPECT_EQ(backorder.place.line, 7);
  EXPECT_EQ(composed.origins[find_clause("asn").value()].layer, AgreementLayer::order_type);
  EXPECT_EQ(composed.origins[find_clause("zone").value()].layer, AgreementLayer::defaults);
}

}  // namespace
}  // namespace proofload
