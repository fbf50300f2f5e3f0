// contracts/canonical/inventory.hpp — how much of an item lies where, as somebody knew it at some
// time.
//
// Shape    a position is a statement with a time: an older one never overrides a newer.
// Requires all quantities in the item's base unit.
#pragma once

#include <optional>
#include <string>

#include "contracts/base/quantity.hpp"
#include "contracts/base/time.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

struct InventoryPosition {
  ItemId item;
  LocationId location;
  std::optional<std::string> lot;
  Quantity on_hand;
  Quantity allocated;  // of what is on hand: promised to a release
  Quantity held;       // of what is on hand: damaged, in inspection
  Quantity inbound;    // on its way here
  Instant as_of;
  friend bool operator==(const InventoryPosition&, const InventoryPosition&) = default;
};

// On hand, neither allocated nor held. Below zero where a system promised what it has not.
inline Quantity available(const InventoryPosition& position) {
  return position.on_hand - position.allocated - position.held;
}

}  // namespace proofload::canonical
