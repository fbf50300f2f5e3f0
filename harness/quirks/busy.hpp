// harness/quirks/busy.hpp — of what comes in bursts, most is answered 429.
//
// Source   domain facts, catalogue 28, 29.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kBusy;

}  // namespace proofload::quirks
