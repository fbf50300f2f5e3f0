// contracts/base/business_calendar.hpp — when somebody works: weekdays, holidays, hours, in a zone.
//
// What     Deadlines that are counted in open time, "the next working day", and daily events at a local time of day.
// Shape    made at load time, immutable after; the default is always open, in UTC. Hours are one span within a day.
// Requires instants of the run: within decades of the epoch.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/zone.hpp"

namespace proofload {

inline constexpr std::size_t kWeekdays = 7;
using Weekdays = std::bitset<kWeekdays>;  // bit 0 is Monday

struct WorkingTimes {
  Weekdays days = Weekdays{}.set();
  std::vector<Date> holidays;  // sorted
  TimeOfDay opens = kMidnight;
  TimeOfDay closes = kEndOfDay;
  friend bool operator==(const WorkingTimes&, const WorkingTimes&) = default;
};

class BusinessCalendar {
 public:
  BusinessCalendar() = default;
  // Errors: no working day, hours that close before they open.
  static Result<BusinessCalendar> make(std::string name, Zone zone, CivilEpoch epoch, WorkingTimes times);
  static BusinessCalendar always_open(Zone zone, CivilEpoch epoch);

  const std::string& name() const { return name_; }
  Zone zone() const { return zone_; }
  bool is_always_open() const { return is_always_open_; }

  LocalTime local(Instant at) const { return zone_.local(at, epoch_); }
  Instant instant(const Date& date, TimeOfDay time) const;

  bool works_on(const Date& date) const;
  Date next_working_day(const Date& date) const;  // the first after it
  Date add_working_days(const Date& date, int days) const;

  bool is_open(Instant at) const { return next_open(at) == at; }
  Instant next_open(Instant at) const;  // `at` itself, when it is open then
  // What is due so much open time after `at`.
  Instant add_open_time(Instant at, Duration open) const;
  // The first of these times of a working day that is not before `at`. Requires some.
  Instant next_at(Instant at, const std::vector<TimeOfDay>& times) const;

 private:
  struct Span {
    Instant opens;
    Instant closes;
  };
  // The hours of that day; of the next working day, where it is none.
  Span hours_from(const Date& date) const;

  std::string name_ = "always_open";
  Zone zone_;
  CivilEpoch epoch_;
  WorkingTimes times_;
  bool is_always_open_ = true;
};

// "mon" to "sun". Error: another word, with the nearest.
Result<Weekday> parse_weekday(std::string_view text);

}  // namespace proofload
