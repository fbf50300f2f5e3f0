// harness/quirks/calls_once.hpp — an event that meets nobody is not sent again.
//
// Source   domain facts, catalogue 47.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kCallsOnce;

}  // namespace proofload::quirks
