// harness/defects/accepts_in_the_head.hpp — an 855 accepts the order as a whole, whatever it says of its lines.
//
// Source   domain facts, catalogue 54.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kAcceptsInTheHead;

}  // namespace proofload::defects
