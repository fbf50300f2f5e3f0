// contracts/base/calendar.hpp — civil dates of virtual instants.
//
// What     The scenario's epoch says which civil moment Instant 0 is, in UTC. What a clock on a wall
//          somewhere shows is a matter of its zone (zone.hpp).
// Shape    Date prints as CCYYMMDD (X12 element 373) and YYYY-MM-DD, TimeOfDay as HH:MM.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/time.hpp"

namespace proofload {

struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;
  friend auto operator<=>(const Date&, const Date&) = default;
};

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// On a local clock; 24:00 is the end of a day.
struct TimeOfDay {
  int minutes = 0;
  friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};
inline constexpr TimeOfDay kMidnight{};
inline constexpr TimeOfDay kEndOfDay{24 * 60};

// Seconds from 1970-01-01T00:00Z to Instant 0.
struct CivilEpoch {
  std::int64_t unix_seconds = 1'767'571'200;  // 2026-01-05, a Monday
  friend bool operator==(const CivilEpoch&, const CivilEpoch&) = default;
};

Weekday weekday_of(const Date& date);
Date plus_days(const Date& date, int days);

Date date_of(Instant at, CivilEpoch epoch);
// Midnight UTC; beyond virtual time (9999-12-31 means "for ever") its first or last instant.
Instant instant_of(const Date& date, CivilEpoch epoch);
int minute_of_day(Instant at, CivilEpoch epoch);

Result<Date> parse_date(std::string_view ccyymmdd);
Result<Date> parse_iso_date(std::string_view text);        // "2026-01-05"
Result<TimeOfDay> parse_time_of_day(std::string_view text);  // "06:00" to "24:00"
std::string to_text(TimeOfDay time);                         // "06:00"
std::string compact_text(const Date& date);   // "20260105"
std::string iso_text(const Date& date);       // "2026-01-05"
std::string iso_text(Instant at, CivilEpoch epoch);  // "2026-01-05T09:30:00Z"
// Errors: another form, a date or time that does not exist, beyond virtual time.
Result<Instant> parse_iso_instant(std::string_view text, CivilEpoch epoch);
Result<CivilEpoch> parse_epoch(std::string_view iso);  // "2026-01-05T00:00:00Z"

}  // namespace proofload
