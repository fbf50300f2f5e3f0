// harness/defects/first_set_only.hpp — of an interchange with several documents the first is read.
//
// Source   domain facts: X12 envelope, sets in a group; readers that take a file for a document.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kFirstSetOnly;

}  // namespace proofload::defects
