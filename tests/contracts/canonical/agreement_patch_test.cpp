#include "contracts/canonical/agreement_patch.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

AgreementPatch patch_of(std::initializer_list<Clause> given) {
  AgreementPatch patch;
  for (const Clause& clause : given) {
    EXPECT_TRUE(patch.set(clause.name, clause.value).has_value()) << clause.name;
  }
  return patch;
}

TEST(AgreementPatch, ChangesWhatItGivesAndNothingElse) {
  const Agreement agreement = apply(Agreement{}, patch_of({{"po_response", "none"}}));
  Agreement expected;
  expected.po_response = PoResponse::none;
  EXPECT_EQ(agreement, expected);
  EXPECT_EQ(apply(expected, AgreementPatch{}), expected);
}

TEST(AgreementPatch, CanGiveTheDefaultBack) {
  Agreement without;
  without.po_response = PoResponse::none;
  EXPECT_EQ(apply(without, patch_of({{"po_response", "855"}})), Agreement{});
}

TEST(AgreementPatch, AnErrorGivesNothing) {
  AgreementPatch patch;
  EXPECT_FALSE(patch.set("po_response", "999").has_value());
  EXPECT_FALSE(patch.set("no_such", "1").has_value());
  EXPECT_TRUE(patch.empty());
}

TEST(ComposedAgreement, TheNarrowestLayerCountsAndIsRemembered) {
  ComposedAgreement composed;
  composed.add(patch_of({{"asn", "per_load"}, {"invoice_due", "24h"}}), AgreementLayer::partner);
  composed.add(patch_of({{"asn", "none"}}), AgreementLayer::order_type);
  EXPECT_EQ(composed.agreement.asn, AsnScope::none);
  EXPECT_EQ(composed.agreement.invoice_due, 24h);
  const auto origin = [&](std::string_view name) {
    return composed.origins[find_clause(name).value()].layer;
  };
  EXPECT_EQ(origin("asn"), AgreementLayer::order_type);
  EXPECT_EQ(origin("invoice_due"), AgreementLayer::partner);
  EXPECT_EQ(origin("zone"), AgreementLayer::defaults);
  EXPECT_EQ(to_text(AgreementLayer::order_type), "order type");
}

}  // namespace
}  // namespace proofload
