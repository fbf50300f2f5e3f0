// harness/quirks/calls_back_late.hpp — events come hours after they happened, and after younger ones.
//
// Source   domain facts, catalogue 15, 16, 45.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kCallsBackLate;

}  // namespace proofload::quirks
