// mocks/common/window.hpp — hours of a week during which a system behaves otherwise: maintenance, a nightly batch.
//
// Shape    begins at `from` on each of `days`, on the local clock of the system's calendar; where `to` is not later than
//          `from`, it ends on the next day.
#pragma once

#include <optional>

#include "contracts/base/business_calendar.hpp"

namespace proofload::mocks {

struct Window {
  Weekdays days = Weekdays{}.set();
  TimeOfDay from;
  TimeOfDay to;
};

// When the window that `at` lies in is over, adjoining ones among it; nothing: it lies in none.
std::optional<Instant> end_of(const Window& window, const BusinessCalendar& calendar, Instant at);

}  // namespace proofload::mocks
