// harness/quirks/declines_tenders.hpp — carriers decline, keep silent, or answer when the load is with another.
//
// Source   domain facts, catalogue 54, 57.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kDeclinesTenders;

}  // namespace proofload::quirks
