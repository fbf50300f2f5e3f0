// contracts/canonical/business_unit.hpp — which part of a company an order belongs to, and so which ERP books it.
//
// What     A unit has partners, or items, of its own. A partner's unit goes before an item's.
// Requires no partner and no item in two units.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace proofload::canonical {

struct BusinessUnit {
  std::string name;  // "consumer"
  std::string erp;   // the instance that books its orders
  std::vector<std::string> items;
  std::vector<std::string> partners;
  friend bool operator==(const BusinessUnit&, const BusinessUnit&) = default;
};

struct OrderUnit {
  const BusinessUnit* unit = nullptr;  // of the first line that belongs to one; nullptr: none does
  bool is_mixed = false;               // another line belongs to another unit
};

// `items`: those of the order's lines, in their order.
OrderUnit unit_of(std::span<const BusinessUnit> units, std::string_view partner, std::span<const std::string_view> items);

}  // namespace proofload::canonical
