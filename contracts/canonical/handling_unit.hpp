// contracts/canonical/handling_unit.hpp — what is moved as one: a load, a pallet on it, a carton on
// that.
//
// Shape    a tree in a list, parents before children: each unit names its parent. A carton may
//          stand on a pallet or straight in a load; a load stands alone. Parcels are cartons
//          without a parent.
// Units    weights in grams, gross.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contracts/base/id.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/sscc.hpp"

namespace proofload::canonical {

using HandlingUnitId = Id<struct HandlingUnitTag>;

enum class HandlingUnitKind : std::uint8_t { load, pallet, carton };

struct HandlingUnitContent {
  std::int32_t line = 0;  // of the shipment
  ItemId item;
  Quantity quantity;
  std::optional<Quantity> weight;  // of catch-weight goods
  std::string lot;
  std::vector<std::string> serials;
  friend bool operator==(const HandlingUnitContent&, const HandlingUnitContent&) = default;
};

struct HandlingUnit {
  HandlingUnitId id;
  HandlingUnitKind kind = HandlingUnitKind::carton;
  std::optional<HandlingUnitId> parent;
  std::optional<Sscc> sscc;  // pallets and cartons of an EDI partner have one
  std::vector<HandlingUnitContent> contents;
  std::int64_t weight_g = 0;
  std::string tracking;      // of a parcel
  Symbol status{"open"};     // kCartonLifecycle
  friend bool operator==(const HandlingUnit&, const HandlingUnit&) = default;
};

// Errors: an id or SSCC twice; a parent that is missing, comes later, or is no larger kind than its
// child.
Result<void> validate_tree(std::span<const HandlingUnit> units);

}  // namespace proofload::canonical
