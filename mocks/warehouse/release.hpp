// mocks/warehouse/release.hpp — a release as the warehouse keeps it, and its cartons.
//
// Shape    stored: a release under "release/<name>", a carton under "unit/<SSCC>", so that a step
//          writes only what it changed. Quantities are in the item's base unit. allocated ->
//          picking -> packed -> shipped; cancelled until picking, or when nothing was found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/quantity.hpp"
#include "contracts/base/time.hpp"
#include "contracts/port/message.hpp"

namespace proofload::mocks::warehouse {

struct Line {
  std::int32_t line = 0;
  std::string item;
  Quantity ordered;
  Quantity allocated;
  Quantity picked;
  Quantity shipped;
  Quantity most;        // that may ship; zero: what was ordered
  std::string instead;  // may ship in place of the item; "": nothing
  std::string asked;    // the item that was asked for, once another one ships in its place; else ""
};

struct Packed {
  std::int32_t line = 0;
  std::string item;
  Quantity quantity;
};

struct Carton {
  std::string sscc;
  std::string release;
  std::int64_t weight_g = 0;
  std::vector<Packed> lines;
  std::optional<std::string> tracking;
};

struct Release {
  std::string release;
  std::string status = "allocated";
  std::int32_t sequence = 0;    // of its last move
  std::vector<Line> lines;      // empty: closed for so long that nothing else is known
  std::int32_t lines_done = 0;  // picked, in the order of the lines
  std::optional<std::string> shipment;
  std::optional<std::string> shipped_at;
  std::int64_t due_ns = 0;  // when its next work is done, or its lines are forgotten; 0: it waits
  std::int64_t cause = 0;   // the id of the message that created it
  std::int64_t leaves_from_ns = 0;
  std::int64_t leaves_before_ns = 0;  // 0: whenever

  bool is_closed() const { return status == "shipped" || status == "cancelled"; }
  Instant due() const { return Instant(Duration(due_ns)); }
  void due_at(Instant at) { due_ns = at.time_since_epoch().count(); }
  MessageId cause_id() const { return {static_cast<std::uint64_t>(cause)}; }
};

struct Counters {
  std::int64_t cartons = 0;
  std::int64_t shipments = 0;
};

// A release with its cartons in memory, in the order of packing.
struct Held {
  Release release;
  std::vector<Carton> cartons;
};

std::string stored_name(const Release& release);
std::string stored_name(const Carton& carton);

}  // namespace proofload::mocks::warehouse
