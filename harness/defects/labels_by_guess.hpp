// harness/defects/labels_by_guess.hpp — labels are bought for parcels of a kilogram, whatever they weigh.
//
// Source   domain facts, section 3: carriers weigh again, and charge.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kLabelsByGuess;

}  // namespace proofload::defects
