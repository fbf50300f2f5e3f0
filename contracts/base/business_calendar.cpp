#include "contracts/base/business_calendar.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "contracts/base/check.hpp"
#include "contracts/base/suggest.hpp"

namespace proofload {
namespace {

constexpr std::array<std::string_view, kWeekdays> kWords{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

}  // namespace

Result<BusinessCalendar> BusinessCalendar::make(std::string name, Zone zone, CivilEpoch epoch, WorkingTimes times) {
  if (times.days.none()) return fail("the calendar '" + name + "' has no working days");
  if (times.closes <= times.opens) {
    return fail("the calendar '" + name + "' never opens: its hours run from " + proofload::to_text(times.opens) +
                " to " + proofload::to_text(times.closes));
  }
  BusinessCalendar calendar;
  calendar.name_ = std::move(name);
  calendar.zone_ = zone;
  calendar.epoch_ = epoch;
  calendar.times_ = std::move(times);
  calendar.is_always_open_ = calendar.times_ == WorkingTimes{};
  return calendar;
}

BusinessCalendar BusinessCalendar::always_open(Zone zone, CivilEpoch epoch) {
  BusinessCalendar calendar;
  calendar.zone_ = zone;
  calendar.epoch_ = epoch;
  return calendar;
}

Instant BusinessCalendar::instant(const Date& date, TimeOfDay time) const {
  return time == kEndOfDay ? zone_.instant(plus_days(date, 1), kMidnight, epoch_)
                           : zone_.instant(date, time, epoch_);
}

bool BusinessCalendar::works_on(const Date& date) const {
  return times_.days.test(static_cast<std::size_t>(weekday_of(date))) &&
         !std::binary_search(times_.holidays.begin(), times_.holidays.end(), date);
}

Date BusinessCalendar::next_working_day(const Date& date) const {
  Date next = plus_days(date, 1);
  while (!works_on(next)) next = plus_days(next, 1);
  return next;
}

Date BusinessCalendar::add_working_days(const Date& date, int days) const {
  Date at = date;
  for (int i = 0; i < days; ++i) at = next_working_day(at);
  return at;
}

BusinessCalendar::Span BusinessCalendar::hours_from(const Date& date) const {
  const Date day = works_on(date) ? date : next_working_day(date);
  return {instant(day, times_.opens), instant(day, times_.closes)};
}

Instant BusinessCalendar::next_open(Instant at) const {
  if (is_always_open_) return at;
  const Date today = local(at).date;
  const Span hours = hours_from(today);
  if (at < hours.closes) return std::max(at, hours.opens);
  return hours_from(plus_days(today, 1)).opens;
}

Instant BusinessCalendar::add_open_time(Instant at, Duration open) const {
  if (is_always_open_) return at + open;
  while (true) {
    at = next_open(at);
    const Duration left = hours_from(local(at).date).closes - at;
    if (open <= left) return at + open;
    open -= left;
    at += left;
  }
}

Instant BusinessCalendar::next_at(Instant at, const std::vector<TimeOfDay>& times) const {
  CHECK(!times.empty(), "a time of day to wait for");
  Date day = local(at).date;
  if (!works_on(day)) day = next_working_day(day);
  for (;; day = next_working_day(day)) {
    Instant first = kNever;
    for (const TimeOfDay time : times) {
      const Instant then = instant(day, time);
      if (then >= at) first = std::min(first, then);
    }
    if (first != kNever) return first;
  }
}

Result<Weekday> parse_weekday(std::string_view text) {
  const auto found = std::find(kWords.begin(), kWords.end(), text);
  if (found != kWords.end()) return static_cast<Weekday>(found - kWords.begin());
  return fail(Error{.text = "'" + std::string(text) + "' is no weekday: mon, tue, wed, thu, fri, sat or sun",
                    .place = {},
                    .hint = did_you_mean(text, kWords)});
}

}  // namespace proofload
