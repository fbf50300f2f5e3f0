// harness/defects/tenders_a_round_weight.hpp — every tender is for half a ton.
//
// Source   domain facts C18, C20: what is tendered is what is loaded and paid.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kTendersARoundWeight;

}  // namespace proofload::defects
