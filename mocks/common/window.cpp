#include "mocks/common/window.hpp"

#include <algorithm>

namespace proofload::mocks {
namespace {

// Of the window that begins on that day.
std::optional<Instant> end_if_within(const Window& window, const BusinessCalendar& calendar, const Date& day,
                                     Instant at) {
  if (!window.days.test(static_cast<std::size_t>(weekday_of(day)))) return std::nullopt;
  const Instant end = calendar.instant(window.to > window.from ? day : plus_days(day, 1), window.to);
  if (at < calendar.instant(day, window.from) || at >= end) return std::nullopt;
  return end;
}

}  // namespace

std::optional<Instant> end_of(const Window& window, const BusinessCalendar& calendar, Instant at) {
  std::optional<Instant> end;
  for (std::size_t i = 0; i < kWeekdays; ++i) {
    const Instant inside = end.value_or(at);
    const Date today = calendar.local(inside).date;
    const auto of_today = end_if_within(window, calendar, today, inside);
    const auto later = of_today ? of_today : end_if_within(window, calendar, plus_days(today, -1), inside);
    if (!later) break;
    end = later;
  }
  return end;
}

}  // namespace proofload::mocks
