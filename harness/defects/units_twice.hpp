// harness/defects/units_twice.hpp — the factor of a pack is applied twice.
//
// Source   domain facts, catalogue 11: the factor is applied at two layers.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kUnitsTwice;

}  // namespace proofload::defects
