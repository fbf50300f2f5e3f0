// harness/defects/credits_the_whole_line.hpp — whatever comes back of a line, all of it is credited.
//
// Source   domain facts C22.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kCreditsTheWholeLine;

}  // namespace proofload::defects
