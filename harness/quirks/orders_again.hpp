// harness/quirks/orders_again.hpp — every second order comes again under new control numbers, and so does every second change.
//
// Source   domain facts, catalogue 1, 56.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kOrdersAgain;

}  // namespace proofload::quirks
