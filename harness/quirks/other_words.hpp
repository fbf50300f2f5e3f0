// harness/quirks/other_words.hpp — a carrier says InfoReceived where others say pre-transit.
//
// Source   domain facts, catalogue 18.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kOtherWords;

}  // namespace proofload::quirks
