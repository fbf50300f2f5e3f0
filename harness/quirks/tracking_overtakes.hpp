// harness/quirks/tracking_overtakes.hpp — what happened to a parcel first is told last.
//
// Source   domain facts, catalogue 15, 17.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kTrackingOvertakes;

}  // namespace proofload::quirks
