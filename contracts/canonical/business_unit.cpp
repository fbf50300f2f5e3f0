#include "contracts/canonical/business_unit.hpp"

#include <algorithm>

namespace proofload::canonical {
namespace {

const BusinessUnit* unit_with(std::span<const BusinessUnit> units, std::vector<std::string> BusinessUnit::*names,
                              std::string_view name) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const BusinessUnit& unit) {
    return std::find(std::begin(unit.*names), std::end(unit.*names), name) != std::end(unit.*names);
  });
  return found == units.end() ? nullptr : &*found;
}

}  // namespace

OrderUnit unit_of(std::span<const BusinessUnit> units, std::string_view partner,
                  std::span<const std::string_view> items) {
  OrderUnit found{.unit = unit_with(units, &BusinessUnit::partners, partner)};
  if (found.unit != nullptr) return found;
  for (const std::string_view item : items) {
    const BusinessUnit* const unit = unit_with(units, &BusinessUnit::items, item);
    if (unit == nullptr) continue;
    if (found.unit == nullptr) found.unit = unit;
    found.is_mixed |= unit != found.unit;
  }
  return found;
}

}  // namespace proofload::canonical
