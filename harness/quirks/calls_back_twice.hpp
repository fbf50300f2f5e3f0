// harness/quirks/calls_back_twice.hpp — every second event comes once more, minutes or hours later.
//
// Source   domain facts, catalogue 1, 51.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kCallsBackTwice;

}  // namespace proofload::quirks
