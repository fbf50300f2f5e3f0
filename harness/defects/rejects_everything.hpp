// harness/defects/rejects_everything.hpp — a null orchestrator that refuses every order.
//
// Source   definitions, section 5.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kRejectsEverything;

}  // namespace proofload::defects
