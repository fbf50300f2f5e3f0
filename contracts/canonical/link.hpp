// contracts/canonical/link.hpp — how much of one thing went into another.
//
// What     Order lines, releases, shipments, loads and invoices relate many to many: an order
//          splits over warehouses, a shipment carries several orders, an invoice bills several
//          shipments. Links say so, by quantity.
// Shape    from the cause to what came of it. Several links between the same two ends add up.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <variant>

#include "contracts/base/quantity.hpp"
#include "contracts/canonical/goods_return.hpp"
#include "contracts/canonical/handling_unit.hpp"
#include "contracts/canonical/invoice.hpp"
#include "contracts/canonical/order.hpp"
#include "contracts/canonical/release.hpp"
#include "contracts/canonical/shipment.hpp"

namespace proofload::canonical {

template <class DocumentOf>
struct LineOf {
  DocumentOf of;
  std::int32_t line = 0;
  friend auto operator<=>(const LineOf&, const LineOf&) = default;
};

using LinkEnd = std::variant<LineOf<OrderId>, LineOf<ReleaseId>, LineOf<ShipmentId>, HandlingUnitId,
                             LineOf<InvoiceId>, LineOf<ReturnId>>;

struct Link {
  LinkEnd from;
  LinkEnd to;
  Quantity quantity;
  friend bool operator==(const Link&, const Link&) = default;
};

// How much of `from` went into ends of kind To (LineOf<ReleaseId>, …), of all links in the unit.
template <class To>
Quantity linked_from(std::span<const Link> links, const LinkEnd& from, Unit unit = kEach) {
  Quantity sum{0, unit};
  for (const Link& link : links) {
    if (link.from == from && std::holds_alternative<To>(link.to) && link.quantity.unit == unit) {
      sum += link.quantity;
    }
  }
  return sum;
}

// How much of `to` came out of ends of kind From.
template <class From>
Quantity linked_to(std::span<const Link> links, const LinkEnd& to, Unit unit = kEach) {
  Quantity sum{0, unit};
  for (const Link& link : links) {
    if (link.to == to && std::holds_alternative<From>(link.from) && link.quantity.unit == unit) {
      sum += link.quantity;
    }
  }
  return sum;
}

}  // namespace proofload::canonical
