// contracts/canonical/shipment.hpp — goods that leave one place for another, at one time, with one
// carrier.
//
// Shape    what it takes from which release is said by links; how it is packed by its handling
//          units.
// Units    weights in grams.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/id.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/base/time.hpp"
#include "contracts/canonical/handling_unit.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

using ShipmentId = Id<struct ShipmentTag>;

struct ShipmentLine {
  std::int32_t line = 0;
  ItemId item;
  Quantity shipped;
  std::optional<Quantity> weight;  // of catch-weight goods
  std::vector<std::string> lots;
  friend bool operator==(const ShipmentLine&, const ShipmentLine&) = default;
};

struct Carriage {
  PartyId carrier;
  std::string service;
  std::string tracking;        // the master number of a parcel shipment
  std::string bill_of_lading;
  std::string pro_number;      // the carrier's own, of a freight shipment
  friend bool operator==(const Carriage&, const Carriage&) = default;
};

struct Shipment {
  ShipmentId id;
  LocationId from;
  LocationId to;
  Carriage carriage;
  std::vector<ShipmentLine> lines;
  std::vector<HandlingUnit> handling_units;  // parents before children
  std::int64_t weight_g = 0;
  std::optional<Instant> departed;
  std::optional<Instant> expected;
  Symbol status{"planned"};    // kShipmentLifecycle
  Symbol delivery{"pre_transit"};  // kDeliveryLifecycle
  friend bool operator==(const Shipment&, const Shipment&) = default;
};

}  // namespace proofload::canonical
