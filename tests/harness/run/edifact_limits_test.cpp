#include "harness/run/edifact_limits.hpp"

#include <gtest/gtest.h>

namespace proofload::run {
namespace {

scenario::Partner a_european() {
  scenario::Partner partner;
  partner.name = "kaufring";
  partner.edi.standard = EdiStandard::edifact;
  return partner;
}

TEST(EdifactLimits, WhatHasNoMessageCannotBeAgreed) {
  std::vector<Error> errors;
  judge_edifact(a_european(), false, errors);
  EXPECT_TRUE(errors.empty());
  judge_edifact(a_european(), true, errors);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors.front().text, "'kaufring' speaks EDIFACT, which here has no message for remittances (820)");
  EXPECT_EQ(errors.front().hint, "leave \"pays_after\" out");
}

TEST(EdifactLimits, X12HasThemAll) {
  scenario::Partner partner = a_european();
  partner.edi.standard = EdiStandard::x12;
  std::vector<Error> errors;
  judge_edifact(partner, true, errors);
  EXPECT_TRUE(errors.empty());
}

TEST(EdifactLimits, AnItemHasAPriceInTheCurrencyOfItsBuyer) {
  scenario::World world;
  scenario::CatalogueItem item;
  item.item.id = canonical::ItemId("SAW-18");
  item.prices.usual = {14'750'000, kDollar, Quantity::of(1)};
  world.items.push_back(item);
  scenario::Partner partner = a_european();
  std::vector<Error> errors;
  judge_currency(partner, world, errors);
  EXPECT_TRUE(errors.empty()) << "dollars";
  partner.currency = Currency("EUR");
  judge_currency(partner, world, errors);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors.front().text, "'kaufring' orders in EUR, and SAW-18 has no price in it");
  errors.clear();
  world.items.front().prices.in_other_currencies.push_back({13'600'000, Currency("EUR"), Quantity::of(1)});
  judge_currency(partner, world, errors);
  EXPECT_TRUE(errors.empty());
}

}  // namespace
}  // namespace proofload::run
