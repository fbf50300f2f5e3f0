// harness/scenario/world.hpp — the systems of a run, their wires, and what they trade.
//
// Shape    systems by name, sorted, the orchestrator and every partner among them; each is wired to
// the orchestrator
//          in both directions, and where the file says so to others.
// Requires names live in the scenario's SymbolPool.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/canonical/business_unit.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/price_list.hpp"
#include "contracts/canonical/sourcing.hpp"
#include "harness/scenario/settings.hpp"
#include "sim/topology.hpp"

namespace proofload::scenario {

inline constexpr std::string_view kOrchestrator = "orchestrator";
inline constexpr std::string_view kPartnerKind = "edi_partner";
inline constexpr std::string_view kThirdPartyKind = "3pl";
inline constexpr std::string_view kMotorCarrierKind = "motor_carrier";
inline constexpr std::string_view kSellerKind = "seller";

// Kinds of systems that are reached through mailboxes.
inline bool speaks_edi(std::string_view kind) {
  return kind == kPartnerKind || kind == kThirdPartyKind || kind == kMotorCarrierKind || kind == kSellerKind;
}

struct System {
  Symbol name;       // "wms.east"
  std::string kind;  // "wms": which mock it is
  SettingsMap settings;
  sim::Capacity capacity;
  sim::Quantiles service;
  sim::WhenDown when_down = sim::WhenDown::refuse;
  Place place;
};

// Whether releases are sent to it.
bool is_warehouse(const System& system);

struct CatalogueItem {
  canonical::Item item;
  canonical::PriceList prices;                         // the seller's, of a number of base units
  std::optional<Date> discontinued_on;                 // the first day on which it cannot be ordered
  std::map<std::string, Quantity, std::less<>> stock;  // at the start, by system, in the base unit
  Place place;                                         // where it is written
};

struct World {
  std::string reference;  // "worlds/one_warehouse"
  std::string title;
  std::vector<System> systems;
  std::vector<sim::LinkOptions> links;                // sorted by from, to
  std::vector<CatalogueItem> items;                   // sorted by id
  std::vector<canonical::CrossReference> references;  // names that hold for all partners: GTINs
  std::vector<canonical::SourcingRule> sourcing;      // of warehouses of this world
  std::vector<Place> sourcing_places;                 // where each rule is written; none where all may supply all
  std::vector<canonical::BusinessUnit> units;         // as in the file; none where one ERP books all

  const System* find_system(std::string_view name) const;
  const CatalogueItem* find_item(std::string_view id) const;
};

}  // namespace proofload::scenario
