// harness/quirks/statuses_repeated.hpp — where a truck is comes twice, late, or both.
//
// Source   domain facts, catalogue 15, 17.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kStatusesRepeated;

}  // namespace proofload::quirks
