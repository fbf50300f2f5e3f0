#include "mocks/edi_partner/placed_order.hpp"

#include <gtest/gtest.h>

#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

TEST(PlacedOrder, ItsNamesComeBackFromTheWireAsTheyWentOut) {
  const PlacedLine line = order_number(1).lines[0];
  std::vector<canonical::ItemName> names;
  for (const x12::ProductId& product : product_ids(line))
    names.push_back(item_name(product).value());
  using canonical::ItemNameKind;
  EXPECT_EQ(names, (std::vector<canonical::ItemName>{{ItemNameKind::buyer_item, "B100"},
                                                     {ItemNameKind::vendor_item, "KETTLE"},
                                                     {ItemNameKind::gtin, "036000291452"}}));
  EXPECT_FALSE(item_name({"BO", "RED"}));
}

TEST(PlacedOrder, APriceForAHundredOrAThousandSaysSo) {
  PlacedOrder order = order_number(1);
  order.lines[0].price = UnitPrice{499'000'000, kDollar, Quantity::of(100)};
  order.lines[1].price = UnitPrice{19'500'000'000, kDollar, Quantity::of(1000)};
  const x12::PurchaseOrder850 written = purchase_order_850(order, {});
  EXPECT_EQ(written.lines[0].item.price_basis, "HP");
  EXPECT_EQ(written.lines[1].item.price_basis, "TP");
  EXPECT_EQ(amount_of(order.lines[0], kDollar).minor, 12 * 499);
  EXPECT_EQ(amount_of(order.lines[1], kDollar).minor, 5 * 1950);
}

TEST(PlacedOrder, WhatIsNotSaidIsNotWritten) {
  PlacedOrder order = order_number(1);
  order.deliver_on.reset();
  order.ship_to.clear();
  order.ship_to_name.clear();
  order.lines[0].price.reset();
  const x12::PurchaseOrder850 written = purchase_order_850(order, {});
  EXPECT_TRUE(written.dates.empty());
  EXPECT_TRUE(written.parties.empty());
  EXPECT_FALSE(written.lines[0].item.price_millionths);
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
