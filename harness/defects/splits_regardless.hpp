// harness/defects/splits_regardless.hpp — each line comes from wherever it lies, whatever was agreed.
//
// Source   definitions, section 6.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kSplitsRegardless;

}  // namespace proofload::defects
