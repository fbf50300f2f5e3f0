// contracts/canonical/window.hpp — the days between which a buyer wants goods to leave, or to arrive.
//
// Units    days of the buyer's clock, both ends included; an absent end is open.
// Source   X12 004010 DTM01 (element 374): 037 ship not before, 038 ship no later, 064 deliver not before, 063 deliver no
//          later, 001 cancel after.
#pragma once

#include <cstdint>
#include <optional>

#include "contracts/base/calendar.hpp"

namespace proofload::canonical {

enum class WindowKind : std::uint8_t { ship, deliver };

struct Window {
  WindowKind kind = WindowKind::deliver;
  std::optional<Date> earliest;
  std::optional<Date> latest;
  friend bool operator==(const Window&, const Window&) = default;
};

// What one order says of all its lines.
struct OrderWindows {
  Window ship{WindowKind::ship, {}, {}};
  Window deliver{WindowKind::deliver, {}, {}};
  std::optional<Date> cancel_after;  // what has not left by then is not wanted any more
  friend bool operator==(const OrderWindows&, const OrderWindows&) = default;
};

// The first and the last day on which goods may leave. What must not arrive before a day does not leave before it:
// whoever carries it may be fast.
std::optional<Date> first_to_leave(const OrderWindows& windows);
std::optional<Date> last_to_leave(const OrderWindows& windows);

}  // namespace proofload::canonical
