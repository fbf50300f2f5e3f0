// contracts/canonical/item.hpp — what is sold, in which packs, and under which names.
//
// Shape    every pack converts to the base unit by an exact ratio. Names are effective-dated and,
//          but for GTINs, a partner's own.
// Units    weights in grams; a kit component's quantity is for one base unit of the kit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/id.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/canonical/gtin.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

using ItemId = Id<struct ItemTag>;  // the seller's own item number

enum class PackLevel : std::uint8_t { each, inner, carton, pallet };

struct Pack {
  PackLevel level = PackLevel::each;
  Conversion to_base;  // from the pack's unit
  std::optional<Gtin> gtin;
  std::int64_t weight_g = 0;
  friend bool operator==(const Pack&, const Pack&) = default;
};

struct KitComponent {
  ItemId item;
  Quantity quantity;
  friend bool operator==(const KitComponent&, const KitComponent&) = default;
};

// What must be recorded of each unit that moves.
struct ItemControl {
  bool lot = false;
  bool serial = false;
  bool catch_weight = false;
  friend bool operator==(const ItemControl&, const ItemControl&) = default;
};

struct Item {
  ItemId id;
  std::string description;
  Unit base_unit = kEach;
  std::vector<Pack> packs;               // besides the base unit itself
  std::vector<KitComponent> components;  // of a kit; empty of anything else
  ItemControl control;
  std::int64_t weight_g = 0;             // of one base unit
  friend bool operator==(const Item&, const Item&) = default;
};

enum class ItemNameKind : std::uint8_t { buyer_item, vendor_item, gtin };

// A name as a partner writes it. A gtin is a UPC, an EAN or a GTIN-14, in any of their widths.
struct ItemName {
  ItemNameKind kind = ItemNameKind::vendor_item;
  std::string value;
  friend bool operator==(const ItemName&, const ItemName&) = default;
};

struct CrossReference {
  ItemName name;
  PartyId partner;  // empty: it holds for all
  ItemId item;
  Unit unit = kEach;           // the pack that the name means: a case has a GTIN of its own
  std::optional<Date> from;    // the first day
  std::optional<Date> until;   // the last day
  friend bool operator==(const CrossReference&, const CrossReference&) = default;
};

// GTINs by their fourteen digits, other names by text.
bool same_name(const ItemName& a, const ItemName& b);

// A partner's own reference goes before one for all; of equals the first wins. nullptr: nobody
// knows the name.
const CrossReference* find_reference(std::span<const CrossReference> references,
                                     const PartyId& partner, const ItemName& name, const Date& on);

// Errors: a unit that is no pack of the item, a result finer than millionths.
Result<Quantity> to_base_unit(const Item& item, const Quantity& quantity);

}  // namespace proofload::canonical
