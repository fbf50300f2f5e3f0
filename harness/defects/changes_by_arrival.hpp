// harness/defects/changes_by_arrival.hpp — changes are made as they come in.
//
// Source   domain facts, C3.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kChangesByArrival;

}  // namespace proofload::defects
