// harness/defects/parks_everything.hpp — a null orchestrator that hands every order to the desk.
//
// Source   definitions, section 5.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kParksEverything;

}  // namespace proofload::defects
