#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/business_calendar.hpp"

namespace proofload {
namespace {

BusinessCalendar any_calendar() {
  WorkingTimes times;
  times.days = Weekdays(*rc::gen::inRange<unsigned>(1, 128));
  times.opens = {*rc::gen::inRange(0, 1439)};
  times.closes = {*rc::gen::inRange(times.opens.minutes + 1, 1441)};
  const auto name = *rc::gen::elementOf(std::vector(zone_names().begin(), zone_names().end()));
  return BusinessCalendar::make("any", find_zone(name).value(), CivilEpoch{}, std::move(times)).value();
}

Instant any_second() {
  return kEpoch + std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 3 * 366 * 86'400));
}

RC_GTEST_PROP(BusinessCalendarProperty, ItIsOpenWhenItNextOpensAndNotBefore, ()) {
  const BusinessCalendar calendar = any_calendar();
  const Instant at = any_second();
  const Instant opens = calendar.next_open(at);
  RC_ASSERT(opens >= at);
  RC_ASSERT(calendar.is_open(opens));
  if (opens > at) RC_ASSERT(!calendar.is_open(opens - 1ns));
}

RC_GTEST_PROP(BusinessCalendarProperty, OpenTimeAddsUp, ()) {
  const BusinessCalendar calendar = any_calendar();
  const Instant at = any_second();
  const Duration first = std::chrono::minutes(*rc::gen::inRange(0, 3000));
  const Duration second = std::chrono::minutes(*rc::gen::inRange(0, 3000));
  RC_ASSERT(calendar.add_open_time(at, first + second) ==
            calendar.add_open_time(calendar.add_open_time(at, first), second));
}

}  // namespace
}  // namespace proofload
