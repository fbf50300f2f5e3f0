// harness/quirks/rubbish.hpp — some orders of a partner who repeats them are damaged on their way.
//
// Source   domain facts, catalogue 23, 24, 40.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kRubbish;

}  // namespace proofload::quirks
