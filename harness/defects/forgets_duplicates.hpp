// harness/defects/forgets_duplicates.hpp — no order is ever known from before.
//
// Source   domain facts, catalogue 1.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kForgetsDuplicates;

}  // namespace proofload::defects
