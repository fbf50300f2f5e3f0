// harness/defects/credits_name_themselves.hpp — a credit refers to itself as the invoice that it corrects.
//
// Source   domain facts C22, C23.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kCreditsNameThemselves;

}  // namespace proofload::defects
