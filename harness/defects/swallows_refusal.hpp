// harness/defects/swallows_refusal.hpp — a refusal is taken for success.
//
// Source   domain facts, catalogue 2 and 54.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kSwallowsRefusal;

}  // namespace proofload::defects
