// harness/quirks/failure_kept.hpp — a 500 is kept under its key, and told again to each retry.
//
// Source   domain facts, catalogue 60.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kFailureKept;

}  // namespace proofload::quirks
