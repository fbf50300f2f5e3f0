// harness/defects/label_per_attempt.hpp — each attempt at a label is a purchase of its own.
//
// Source   domain facts, catalogue 19.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kLabelPerAttempt;

}  // namespace proofload::defects
