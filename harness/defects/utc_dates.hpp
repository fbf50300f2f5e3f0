// harness/defects/utc_dates.hpp — documents tell dates and times in UTC, whatever zone was agreed upon.
//
// Source   domain facts, catalogue 33.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kUtcDates;

}  // namespace proofload::defects
