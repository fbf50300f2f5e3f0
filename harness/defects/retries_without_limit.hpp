// harness/defects/retries_without_limit.hpp — what failed is asked again every second, for ever.
//
// Source   domain facts, catalogue 28 and 29.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kRetriesWithoutLimit;

}  // namespace proofload::defects
