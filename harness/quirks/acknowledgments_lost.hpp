// harness/quirks/acknowledgments_lost.hpp — every third 997 of a partner is lost, and what it answered is sent again.
//
// Source   domain facts, catalogue 43.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kAcknowledgmentsLost;

}  // namespace proofload::quirks
