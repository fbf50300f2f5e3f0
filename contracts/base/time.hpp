// contracts/base/time.hpp — virtual time.
//
// What     Instant: nanoseconds of virtual time since the scenario's epoch. Duration: their
//          difference.
// Units    64-bit integer nanoseconds: 292 years.
// Replay   the clock has no now(): time is handed in, never asked of the machine.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload {

using namespace std::chrono_literals;

struct VirtualClock {
  using rep = std::int64_t;
  using period = std::nano;
  using duration = std::chrono::duration<rep, period>;
  using time_point = std::chrono::time_point<VirtualClock>;
  static constexpr bool is_steady = true;
};

using Duration = VirtualClock::duration;
using Instant = VirtualClock::time_point;

inline constexpr Instant kEpoch{};
inline constexpr Instant kNever = Instant::max();

// "250ms", "40s", "25min", "2h", "1d", or several: "1h 30min". Errors: no unit, an unknown unit,
// overflow.
Result<Duration> parse_duration(std::string_view text);

// The shortest exact text that parse_duration reads back, of the units d h min s ms us ns: "1h
// 30min".
std::string format_duration(Duration duration);

// For people: the three largest of its units, and the rest cut off.
std::string brief_duration(Duration duration);

}  // namespace proofload
