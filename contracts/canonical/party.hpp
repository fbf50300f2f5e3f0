// contracts/canonical/party.hpp — who trades, and the places that goods come from and go to.
//
// Shape    a party is a legal person or a division of one; a location is a place of a party. Each
//          trading partner has codes of its own for places (N104), which resolve to ours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/id.hpp"

namespace proofload::canonical {

using PartyId = Id<struct PartyTag>;  // "bigbox"; a trading partner's is its name in the scenario
using LocationId = Id<struct LocationTag>;  // "dc-east"

struct Address {
  std::vector<std::string> lines;
  std::string city;
  std::string region;
  std::string postal_code;
  std::string country;  // ISO 3166-1 alpha-2
  friend bool operator==(const Address&, const Address&) = default;
};

struct Party {
  PartyId id;
  std::string name;
  Address address;
  friend bool operator==(const Party&, const Party&) = default;
};

enum class LocationKind : std::uint8_t { store, distribution_center, warehouse, drop_ship, office };

// A partner's own code for a place, under the qualifier that it is sent with (X12 element 66).
struct LocationCode {
  PartyId partner;
  std::string qualifier;
  std::string code;
  friend auto operator<=>(const LocationCode&, const LocationCode&) = default;
};

struct Location {
  LocationId id;
  PartyId party;
  LocationKind kind = LocationKind::store;
  std::string name;
  Address address;
  std::vector<LocationCode> codes;
  std::optional<Date> closed_on;  // the first day that it takes nothing more
  friend bool operator==(const Location&, const Location&) = default;
};

}  // namespace proofload::canonical
