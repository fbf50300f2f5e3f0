// harness/defects/remittance_twice.hpp — a remittance is applied for its advice, and once more for its payment.
//
// Source   domain facts C6, C23.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kRemittanceTwice;

}  // namespace proofload::defects
