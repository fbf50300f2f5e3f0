// harness/scenario/stream.hpp — a stream of orders as the scenario describes it.
//
// Units    quantities in whole `unit`s; `start` and `every` are virtual durations from the epoch.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/code.hpp"
#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/time.hpp"

namespace proofload::scenario {

struct Range {
  std::uint32_t least = 1;
  std::uint32_t most = 1;
};

// A line that the file writes out; what it leaves open is generated. One of item and buyer_item is
// there.
struct WrittenLine {
  std::string item;        // "": of the partner's own naming, which nobody may know
  std::string buyer_item;  // "": the partner's name for the item
  std::optional<Quantity> quantity;
  std::optional<UnitPrice> price;
};

enum class ChangeAct : std::uint8_t { cut, raise, add_line, drop_line, reprice, reschedule, cancel };

// What the buyer changes of each order of a stream; what the file leaves open is generated.
struct WrittenChange {
  ChangeAct act = ChangeAct::cut;
  Duration after{};                       // placing the order; negative: it is sent before its order
  std::optional<std::uint32_t> line;      // else by chance, one of those that are still wanted
  std::optional<std::uint32_t> quantity;  // the new total, in the line's unit
  std::string item;                       // of an added line
  std::optional<UnitPrice> price;         // of a line that is added or priced anew
  Duration by = std::chrono::hours(48);   // of a reschedule: so much later
  bool without_sequence = false;          // the buyer does not count it
};
// How an order names an item: by the partner's number and the seller's, by one of them, or by the GTIN of the unit
// that is ordered, written as wide as these are: 12, 13 or 14 digits.
enum class Names : std::uint8_t { usual, buyer, vendor, upc, ean, gtin14 };

// The days on which what was ordered may leave or arrive, by how long after the order they are.
struct WrittenWindow {
  std::optional<Duration> from;
  std::optional<Duration> until;
};

struct OrderStream {
  std::string name;  // given, or its number from 1; part of its orders' numbers
  std::string partner;
  std::uint32_t count = 1;
  Duration start{};
  Duration every{};
  Duration jitter{};  // each order comes up to this much later
  Range lines;
  std::vector<WrittenLine> written_lines;  // instead of `lines`
  Range quantity{1, 12};
  std::vector<std::string> items;    // to choose from; never empty
  std::optional<Unit> unit;          // in which it orders; else the item's base unit
  Names names = Names::usual;
  bool says_prices = true;           // else the seller's price of the order's day holds
  std::vector<std::string> ship_to;  // codes to choose from; never empty
  std::string order_type = "SA";     // BEG02
  std::string purchase_order;        // of a stream of one: its number
  std::uint32_t per_interchange = 1;
  bool with_previous = false;  // it travels in the interchange of the stream before it; both are single orders
  Duration requested_after = std::chrono::hours(24 * 5);
  WrittenWindow ship_window;
  WrittenWindow deliver_window;
  std::optional<Duration> not_wanted_after;
  std::optional<Duration> cancel_after;  // that long after placing each, the buyer cancels it
  std::vector<WrittenChange> changes;    // one after the other
  std::vector<std::uint32_t> without;    // numbers of orders that are left out, sorted
};

}  // namespace proofload::scenario
