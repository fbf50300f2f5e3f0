#include "contracts/canonical/item.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

const PartyId kBigbox("bigbox");
const Date kToday{2026, 1, 5};

ItemName gtin(std::string value) {
  return {ItemNameKind::gtin, std::move(value)};
}

TEST(Item, ConvertsItsPacksToTheBaseUnit) {
  Item item{.id = ItemId("A-1")};
  item.packs = {{PackLevel::inner, {Unit{"PK"}, kEach, 6, 1}},
                {PackLevel::carton, {Unit{"CA"}, kEach, 24, 1}}};
  EXPECT_EQ(to_base_unit(item, Quantity::of(2, Unit{"CA"})).value(), Quantity::of(48));
  EXPECT_EQ(to_base_unit(item, Quantity::of(7)).value(), Quantity::of(7));
  EXPECT_EQ(to_base_unit(item, Quantity::of(1, Unit{"PL"})).error().text,
            "item A-1 has no pack PL");
}

TEST(Item, TradeItemNumbersAreEqualInEveryWidth) {
  EXPECT_TRUE(same_name(gtin("036000291452"), gtin("00036000291452")));
  EXPECT_FALSE(same_name(gtin("036000291452"), gtin("10036000291459")));
  EXPECT_FALSE(same_name({ItemNameKind::buyer_item, "007"}, {ItemNameKind::buyer_item, "7"}));
  EXPECT_FALSE(same_name({ItemNameKind::buyer_item, "7"}, {ItemNameKind::vendor_item, "7"}));
  EXPECT_TRUE(same_name(gtin("not a number"), gtin("not a number")));
}

TEST(Item, APartnersOwnReferenceGoesBeforeOneForAll) {
  const std::vector<CrossReference> references{
      {.name = gtin("036000291452"), .partner = PartyId(), .item = ItemId("for-all")},
      {.name = gtin("036000291452"), .partner = kBigbox, .item = ItemId("own")}};
  EXPECT_EQ(find_reference(references, kBigbox, gtin("0036000291452"), kToday)->item,
            ItemId("own"));
  EXPECT_EQ(find_reference(references, PartyId("other"), gtin("036000291452"), kToday)->item,
            ItemId("for-all"));
  EXPECT_EQ(find_reference(references, kBigbox, gtin("96385074"), kToday), nullptr);
}

TEST(Item, AReferenceHoldsFromItsFirstDayToItsLast) {
  const ItemName name{ItemNameKind::buyer_item, "SKU-7"};
  const std::vector<CrossReference> references{
      {.name = name, .partner = kBigbox, .item = ItemId("old"), .until = Date{2026, 1, 4}},
      {.name = name,
       .partner = kBigbox,
       .item = ItemId("new"),
       .from = Date{2026, 1, 5},
       .until = kToday}};
  const auto on = [&](const Date& day) {
    const CrossReference* const found = find_reference(references, kBigbox, name, day);
    return found == nullptr ? ItemId() : found->item;
  };
  EXPECT_EQ(on({2026, 1, 4}), ItemId("old"));
  EXPECT_EQ(on({2026, 1, 5}), ItemId("new"));
  EXPECT_EQ(on({2026, 1, 6}), ItemId());
}

}  // namespace
}  // namespace proofload::canonical
