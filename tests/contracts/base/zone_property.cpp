#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/zone.hpp"

namespace proofload {
namespace {

Zone any_zone() { return find_zone(*rc::gen::elementOf(std::vector(zone_names().begin(), zone_names().end()))).value(); }

Instant any_second() {
  constexpr std::int64_t kYearOfSeconds = 366 * 86'400;
  return kEpoch + std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 40 * kYearOfSeconds));
}

// What clocks show names the moment again, or, in the hour that comes twice, the same time of the hour before.
RC_GTEST_PROP(ZoneProperty, EveryMomentComesBackFromItsLocalTime, ()) {
  const Zone zone = any_zone();
  const Instant at = any_second();
  const Instant back = zone.instant(zone.local(at, CivilEpoch{}), CivilEpoch{});
  const bool is_repeated = back == at - 1h && zone.offset(back, CivilEpoch{}) > zone.offset(at, CivilEpoch{});
  RC_ASSERT(back == at || is_repeated);
}

RC_GTEST_PROP(ZoneProperty, AnyLocalTimeNamesAMomentThatShowsItOrOneInTheGap, ()) {
  const Zone zone = any_zone();
  LocalTime local = Zone{}.local(any_second(), CivilEpoch{});
  const LocalTime shown = zone.local(zone.instant(local, CivilEpoch{}), CivilEpoch{});
  if (shown == local) return;
  RC_ASSERT(shown.date == local.date);
  RC_ASSERT(shown.second_of_day - local.second_of_day == 3600);
}

RC_GTEST_PROP(ZoneProperty, OffsetsDoNotDependOnTheEpoch, ()) {
  const Zone zone = any_zone();
  const Instant at = any_second();
  const auto shift = *rc::gen::inRange<std::int64_t>(-10'000'000, 10'000'000);
  CivilEpoch other;
  other.unix_seconds -= shift;
  RC_ASSERT(zone.local(at, CivilEpoch{}) == zone.local(at + std::chrono::seconds(shift), other));
}

}  // namespace
}  // namespace proofload
