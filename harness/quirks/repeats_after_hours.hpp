// harness/quirks/repeats_after_hours.hpp — documents come again half a day later, as they were.
//
// Source   domain facts, catalogue 26, 27.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kRepeatsAfterHours;

}  // namespace proofload::quirks
