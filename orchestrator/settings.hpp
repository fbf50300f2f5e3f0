// orchestrator/settings.hpp — what the orchestrator is told of its world: systems, partners, master data, patience.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/ratio.hpp"
#include "contracts/canonical/agreements.hpp"
#include "contracts/canonical/business_unit.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"
#include "contracts/canonical/price_list.hpp"
#include "contracts/canonical/sourcing.hpp"
#include "contracts/canonical/tracking_vocabulary.hpp"
#include "contracts/edi/standard.hpp"
#include "contracts/json/versions/spoken_versions.hpp"
#include "contracts/port/message.hpp"
#include "contracts/x12/envelope.hpp"

namespace proofload::orchestrator {

struct Partner {
  Symbol name;                   // its instance
  x12::InterchangeParty them;
  x12::InterchangeParty us;
  x12::Delimiters delimiters;
  EdiStandard standard = EdiStandard::x12;
  Agreement agreement;    // of interchanges, which carry orders of every type
  Agreements agreements;  // of an order and its lines
};

struct ParcelCarrier {
  Symbol name;  // its instance
  canonical::TrackingVocabulary vocabulary = canonical::kPreTransitVocabulary;
};

struct Patience {
  Duration reply_timeout = 30s;
  Duration backoff_first = 5s;
  Duration backoff_cap = 10min;
  std::uint32_t attempts_max = 14;    // then a person hears of it
  Duration key_trusted_for = 20h;     // an older key may have been pruned: look the effect up before asking again
  std::uint32_t breaker_failures = 5; // in a row, to one system
  Duration breaker_pause = 1min;
  Duration sweep_every = 30min;
  Duration stale_after = 2h;          // an open order without progress is compared with the systems
  Duration change_waits = 12h;        // for its order, or for the change ahead of it; then a person hears of it
  std::uint32_t document_resends_max = 8;
  Duration forget_after = std::chrono::hours(24 * 14);  // a closed order, but for its key
  Duration advice_overdue = std::chrono::hours(24 * 3);  // then a person asks a third party what became of its order
};

struct MotorCarrier {
  std::string scac;
  Partner edi;
  Zone zone{};  // of the local times that it tells
};

// What goes by truck, and how loads are tendered.
struct Freight {
  std::int64_t from_g = 0;   // a release of this weight or more; 0: none
  Duration window = 2h;      // in which a carrier must answer a tender
  Duration routing_window = 24h;  // in which a buyer must say who fetches its goods
  Duration prepare = 8h;     // from the tender to the pick-up
  Duration transit = 24h;    // from there to the first moment at which goods are taken in
  std::int64_t pallet_g = 400'000;
};

// What is to come to a third party's warehouse, which hears of it at that time.
struct PlannedReceipt {
  std::string name;  // W0602: ours for it
  Instant at{};
  std::string warehouse;
  std::string item;
  Quantity quantity;  // in the item's base unit
};

struct Settings {
  std::vector<Symbol> erps{"erp"};  // the first books what belongs to no business unit
  std::vector<canonical::BusinessUnit> units;
  SpokenVersions spoken;                     // which of all systems have a later version of their interface than the first
  std::vector<Symbol> warehouses{"wms"};     // our own and those of third parties
  std::vector<Partner> third_parties;        // those of `warehouses` that are spoken to in EDI
  std::vector<PlannedReceipt> receipts;      // there
  Ratio receipt_tolerance{0, 1};             // of what was planned: more that is missing or damaged is for people to see
  std::vector<canonical::SourcingRule> sourcing{{.from = {"wms"}}};  // names of `warehouses`
  Symbol desk = "desk";
  std::vector<ParcelCarrier> carriers{{"carrier"}};  // sorted by name
  std::optional<Symbol> tms;                 // without one nothing goes by truck
  std::vector<MotorCarrier> motor_carriers;
  Freight freight;
  std::vector<Partner> partners;
  std::uint32_t first_control_number = 1;  // ISA13 and GS06 to each partner; after 999999999 comes 1
  std::vector<canonical::Item> items;
  std::map<std::string, canonical::PriceList, std::less<>> prices;  // the seller's own, by item
  std::vector<canonical::CrossReference> references;
  std::vector<canonical::Location> locations;
  CivilEpoch epoch;
  Patience patience;
};

}  // namespace proofload::orchestrator
