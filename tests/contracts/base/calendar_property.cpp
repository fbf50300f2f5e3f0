#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/calendar.hpp"

namespace proofload {
namespace {

constexpr std::int64_t kYearOfSeconds = 366 * 86'400;

RC_GTEST_PROP(CalendarProperty, EveryWholeSecondComesBackFromItsText, ()) {
  const auto seconds = *rc::gen::inRange<std::int64_t>(-100 * kYearOfSeconds, 100 * kYearOfSeconds);
  const Instant at = kEpoch + std::chrono::seconds(seconds);
  const Result<Instant> read = parse_iso_instant(iso_text(at, CivilEpoch{}), CivilEpoch{});
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == at);
}

RC_GTEST_PROP(CalendarProperty, EveryDateComesBackFromItsTextAndItsMidnight, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(-36'000, 36'000);
  const Date date = date_of(kEpoch + std::chrono::hours(24 * days), CivilEpoch{});
  RC_ASSERT(parse_date(compact_text(date)).value() == date);
  RC_ASSERT(date_of(instant_of(date, CivilEpoch{}), CivilEpoch{}) == date);
  RC_ASSERT(minute_of_day(instant_of(date, CivilEpoch{}), CivilEpoch{}) == 0);
}

}  // namespace
}  // namespace proofload
