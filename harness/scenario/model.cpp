#include <algorithm>

#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {
namespace {

// In a vector sorted by `key`.
template <class T, class Key>
const T* find_sorted(const std::vector<T>& sorted, std::string_view name, Key key) {
  const auto found =
      std::lower_bound(sorted.begin(), sorted.end(), name,
                       [&](const T& each, std::string_view wanted) { return key(each) < wanted; });
  return found == sorted.end() || key(*found) != name ? nullptr : &*found;
}

}  // namespace

bool is_warehouse(const System& system) { return system.kind == "wms"; }

const System* World::find_system(std::string_view name) const {
  return find_sorted(systems, name, [](const System& system) { return system.name.text(); });
}

const CatalogueItem* World::find_item(std::string_view id) const {
  return find_sorted(
      items, id, [](const CatalogueItem& sold) { return std::string_view(sold.item.id.value); });
}

const Partner* Scenario::find_partner(std::string_view partner) const {
  return find_sorted(partners, partner,
                     [](const Partner& each) { return std::string_view(each.name); });
}

const BusinessCalendar* Scenario::find_calendar(std::string_view calendar) const {
  return find_sorted(calendars, calendar,
                     [](const BusinessCalendar& each) { return std::string_view(each.name()); });
}

std::string_view Partner::name_of(std::string_view item) const {
  for (const canonical::CrossReference& known : references) {
    if (known.item.value == item && known.name.kind == canonical::ItemNameKind::buyer_item) {
      return known.name.value;
    }
  }
  return {};
}

}  // namespace proofload::scenario
