// harness/quirks/surcharges.hpp — freight invoices ask for more than was rated, and for a balance afterwards.
//
// Source   domain facts, catalogue 35, 10.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kSurcharges;

}  // namespace proofload::quirks
