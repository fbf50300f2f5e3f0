// harness/quirks/answers_late.hpp — labels are bought, and the answer comes after the caller has given up on it.
//
// Source   domain facts, catalogue 19, 3.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kAnswersLate;

}  // namespace proofload::quirks
