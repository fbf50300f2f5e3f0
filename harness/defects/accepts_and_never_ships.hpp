// harness/defects/accepts_and_never_ships.hpp — a null orchestrator that accepts and books every order, and no more.
//
// Source   definitions, section 5.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kAcceptsAndNeverShips;

}  // namespace proofload::defects
