// harness/defects/sends_once.hpp — what nobody acknowledges is not sent again.
//
// Source   domain facts, catalogue 43, 22.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kSendsOnce;

}  // namespace proofload::defects
