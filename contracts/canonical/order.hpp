// contracts/canonical/order.hpp — what a buyer asked for: order, version, line, schedule.
//
// Shape    an order keeps every version; a change makes a new one and takes nothing back from the
//          old. A line's quantity is the sum of its schedules', one per destination and window;
//          demand is booked per schedule.
// Requires schedules of a line in the line's unit.
// Source   X12 004010 850, 860 and SDQ.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/money.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/canonical/adjustment.hpp"
#include "contracts/canonical/business_key.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"
#include "contracts/canonical/window.hpp"

namespace proofload::canonical {

using OrderId = Id<struct OrderTag>;

enum class OrderType : std::uint8_t { stand_alone, drop_ship, blanket, release, rush };

struct Schedule {
  LocationId ship_to;
  std::optional<LocationId> mark_for;  // the store that the ship-to passes it on to
  Window window;
  Quantity quantity;
  friend bool operator==(const Schedule&, const Schedule&) = default;
};

struct OrderLine {
  std::int32_t line = 0;              // ours, from 1, kept over versions
  std::string buyer_line;             // PO101, "" when the buyer numbers none
  ItemId item;
  std::vector<ItemName> named;        // as the buyer wrote it
  Quantity quantity;
  std::optional<UnitPrice> price;     // absent: as agreed
  std::optional<CatchWeight> expected_weight;
  std::vector<Schedule> schedules;
  std::vector<Adjustment> adjustments;
  Symbol status{"open"};              // kOrderLineLifecycle
  friend bool operator==(const OrderLine&, const OrderLine&) = default;
};

struct OrderVersion {
  std::int32_t version = 1;
  std::string change_sequence;  // BCH05 of the change that made it, "" of the original
  std::vector<OrderLine> lines;
  friend bool operator==(const OrderVersion&, const OrderVersion&) = default;
};

struct Order {
  OrderId id;
  BusinessKey key;
  OrderType type = OrderType::stand_alone;
  PartyId buyer;
  PartyId bill_to;
  std::optional<BusinessKey> blanket;  // of a release: the order that it draws on
  Date ordered_on;
  std::optional<Date> cancel_after;
  Currency currency = kDollar;
  std::vector<Adjustment> adjustments;
  std::vector<OrderVersion> versions;  // oldest first, never empty once received
  friend bool operator==(const Order&, const Order&) = default;
};

// The version in force. Requires one.
const OrderVersion& current(const Order& order);

// nullptr when the version has no such line.
const OrderLine* find_line(const OrderVersion& version, std::int32_t line);

// Whether the schedules sum to the line's quantity; a line without schedules has nothing to sum.
bool schedules_agree(const OrderLine& line);

}  // namespace proofload::canonical
