// harness/defects/credits_at_list_price.hpp — what comes back is credited at today's list price, whatever was invoiced.
//
// Source   domain facts C22.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kCreditsAtListPrice;

}  // namespace proofload::defects
