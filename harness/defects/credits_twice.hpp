// harness/defects/credits_twice.hpp — a return is credited when it is counted, and once more when it is inspected.
//
// Source   domain facts C22.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kCreditsTwice;

}  // namespace proofload::defects
