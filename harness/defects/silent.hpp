// harness/defects/silent.hpp — a null orchestrator that hears all and does nothing.
//
// Source   definitions, section 5.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kSilent;

}  // namespace proofload::defects
