// harness/quirks/picks_short.hpp — of every fourth line less is found than was there by the books.
//
// Source   domain facts, catalogue 9, 36.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kPicksShort;

}  // namespace proofload::quirks
