// harness/defects/counts_one_carton.hpp — an 856 counts one carton, however many it tells.
//
// Source   domain facts, catalogue 53.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kCountsOneCarton;

}  // namespace proofload::defects
