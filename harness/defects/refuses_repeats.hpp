// harness/defects/refuses_repeats.hpp — a group that was taken is refused when it comes again.
//
// Source   domain facts I8; section 1.1: a lost 997 is why it came again.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kRefusesRepeats;

}  // namespace proofload::defects
