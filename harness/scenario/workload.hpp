// harness/scenario/workload.hpp — the orders of a scenario, each a function of its name.
//
// What     Order `number` of a stream is made from (seed, stream name, number, field path): leaving
// one out, or adding a
//          stream or a line, moves no other order's time, number or content. Purchase order numbers
//          do not even depend on the seed, so that a fault finds "order": 3 by name.
// Shape    numbers in a stream and ordinals over all streams start at 1; ordinals run through the
// streams in turn.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/canonical/window.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

struct OrderLine {
  std::int32_t line = 0;  // from 1
  std::string item;  // the seller's item number; "" where the buyer's name is one that nobody knows
  std::string buyer_item;  // the partner's name for it; "" where it uses the seller's
  bool says_vendor_item = true;    // in the order; else the seller's number is not there
  std::string gtin;                // instead of both; "": it is not named so
  std::string_view gtin_qualifier = {};  // PO106: UP, EN, UK
  Quantity quantity;
  UnitPrice price;  // in the quantity's unit
  bool says_price = true;  // in the order; else it is the seller's of that day
  friend bool operator==(const OrderLine&, const OrderLine&) = default;
};

// A line as a change wants it.
struct ChangedLine {
  std::string code;  // POC02
  OrderLine line;    // what is then in force: the new total, the price
  Quantity before;   // what was wanted of it
  friend bool operator==(const ChangedLine&, const ChangedLine&) = default;
};

// What the buyer makes of its order after placing it, or before the order is there. Each is written as if those before it
// had been taken.
struct OrderChange {
  std::string name;          // "1", "2" …: its place among the order's changes
  bool is_counted = true;    // BCH05 says so
  bool cancels = false;      // the whole order
  Instant at;
  std::optional<Date> requested_on;  // the new delivery date
  std::vector<ChangedLine> lines;    // all of them where it cancels
  friend bool operator==(const OrderChange&, const OrderChange&) = default;
};

// Orders that travel together.
struct InterchangePlace {
  std::uint32_t stream = 0;  // of the first of them
  std::uint32_t number = 0;  // in that stream, from 0
  friend auto operator<=>(const InterchangePlace&, const InterchangePlace&) = default;
};

struct Order {
  std::string partner;
  std::string purchase_order;  // "PO-1-0003"
  std::string root;            // "bigbox/PO-1-0003": its business key
  std::string type;            // BEG02
  std::string purpose = "00";  // BEG01
  std::string ship_to;         // the partner's code
  Instant placed_at;
  Date ordered_on;
  Date requested_on;
  canonical::OrderWindows windows;
  std::uint32_t stream = 0;              // index into Scenario::streams
  std::uint32_t number = 0;              // in its stream
  InterchangePlace interchange;
  std::optional<Duration> cancel_after;  // that long after placing it, the buyer changes its mind
  std::vector<OrderLine> lines;
  std::vector<OrderChange> changes;  // by time
  friend bool operator==(const Order&, const Order&) = default;
};

// The unit that the order belongs to, by the world's rules.
canonical::OrderUnit unit_of(const World& world, const Order& order);

struct OrderPlace {
  std::uint32_t stream = 0;
  std::uint32_t number = 0;
};

// Requires a stream of the scenario and 1 <= number <= its count.
Order order_of(const Scenario& scenario, std::uint64_t seed, OrderPlace place);

// Without content: cheap, and the same for every seed.
std::string purchase_order_of(const OrderStream& stream, std::uint32_t number);
std::string root_of(const OrderStream& stream, std::uint32_t number);

// Where the nth order of the scenario is; nothing beyond the last.
std::optional<OrderPlace> place_of(const std::vector<OrderStream>& streams, std::uint64_t ordinal);
std::uint64_t order_count(const std::vector<OrderStream>& streams);  // those left out not counted

// Every order that is not left out, by time, then stream, then number.
std::vector<Order> orders_of(const Scenario& scenario, std::uint64_t seed);

// An instant after the last order of any seed, and after its last change.
Instant last_placed_before(const std::vector<OrderStream>& streams);

}  // namespace proofload::scenario
