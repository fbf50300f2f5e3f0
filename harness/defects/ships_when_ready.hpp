// harness/defects/ships_when_ready.hpp — goods leave as soon as they are packed, whatever day the buyer named.
//
// Source   domain facts: DTM 037/038, 001, 063/064; catalogue 33.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kShipsWhenReady;

}  // namespace proofload::defects
