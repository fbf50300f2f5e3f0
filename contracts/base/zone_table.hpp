// contracts/base/zone_table.hpp — the zones and their rules, as data.
//
// Shape    rows by name. A rule puts clocks forward at one switch of a year and back at the other; south of the equator
//          the first comes after the second.
// Units    minutes; `at` is the time of day that `clock` shows just before.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace proofload {

enum class SwitchClock : std::uint8_t { wall, standard, utc };

struct Switch {
  int month;
  int nth_sunday;  // 1 is the first, -1 the last
  int at;
};

struct DaylightRule {
  Switch forward;
  Switch back;
  SwitchClock clock;
  int saving;
};

struct ZoneRow {
  std::string_view name;
  int standard;              // offset from UTC
  int since;                 // the year from which on it is so
  const DaylightRule* rule;  // nullptr: clocks are left alone
};

std::span<const ZoneRow> zone_rows();

}  // namespace proofload
