// contracts/canonical/release.hpp — one warehouse's share of an order, or of several.
//
// Shape    what it takes from which order line is said by links (link.hpp); a line's quantities
//          only ever fall along ordered >= allocated >= picked >= packed >= shipped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/id.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

using ReleaseId = Id<struct ReleaseTag>;

struct ReleaseLine {
  std::int32_t line = 0;
  ItemId item;
  Quantity ordered;
  Quantity allocated;
  Quantity picked;
  Quantity packed;
  Quantity shipped;
  friend bool operator==(const ReleaseLine&, const ReleaseLine&) = default;
};

struct Release {
  ReleaseId id;
  LocationId warehouse;
  LocationId ship_to;
  std::optional<LocationId> mark_for;
  std::vector<ReleaseLine> lines;
  Symbol status{"received"};  // kReleaseLifecycle
  friend bool operator==(const Release&, const Release&) = default;
};

}  // namespace proofload::canonical
