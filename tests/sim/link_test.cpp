#include "sim/link.hpp"

#include <gtest/gtest.h>

namespace proofload::sim {
namespace {

Instant arrives(LinkOptions options, Duration at) { return Link(options).arrival(kEpoch + at, 1min, {}, false, false).at; }

TEST(Link, AMailboxIsLookedIntoEverySoOften) {
  EXPECT_EQ(arrives({.poll_every = 1h}, 30min), kEpoch + 1h);
  EXPECT_EQ(arrives({.poll_every = 1h}, 59min), kEpoch + 1h);
  EXPECT_EQ(arrives({.poll_every = 1h}, 1h), kEpoch + 2h);
}

TEST(Link, OrAtTimesOfItsWorkingDays) {
  LinkOptions options{.poll_at = {{8 * 60}, {16 * 60}}};
  options.calendar = BusinessCalendar::make("shop", find_zone("America/New_York").value(), CivilEpoch{},
                                            {.days = Weekdays{0b0011111}}).value();
  EXPECT_EQ(arrives(options, 0h), kEpoch + 13h);  // Sunday evening there
  EXPECT_EQ(arrives(options, 13h), kEpoch + 21h);
  EXPECT_EQ(arrives(options, 5 * 24h), kEpoch + 7 * 24h + 13h);
}

}  // namespace
}  // namespace proofload::sim
