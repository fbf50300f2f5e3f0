#include "contracts/canonical/handling_unit.hpp"

#include <map>
#include <set>

namespace proofload::canonical {

Result<void> validate_tree(std::span<const HandlingUnit> units) {
  std::map<HandlingUnitId, HandlingUnitKind> kinds;
  std::set<Sscc> serials;
  for (const HandlingUnit& unit : units) {
    const std::string name = "handling unit " + unit.id.value;
    if (unit.parent) {
      const auto parent = kinds.find(*unit.parent);
      if (parent == kinds.end()) {
        return fail(name + " stands on " + unit.parent->value + ", which does not come before it");
      }
      if (parent->second >= unit.kind) {
        return fail(name + " stands on " + unit.parent->value + ", which is no larger unit");
      }
    }
    if (!kinds.emplace(unit.id, unit.kind).second) return fail(name + " is there twice");
    if (unit.sscc && !serials.insert(*unit.sscc).second) {
      return fail(name + " has an SSCC of another: " + std::string(unit.sscc->text()));
    }
  }
  return {};
}

}  // namespace proofload::canonical
