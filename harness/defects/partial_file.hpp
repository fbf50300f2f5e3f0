// harness/defects/partial_file.hpp — what there is of an interchange is taken, whether it has an end or not.
//
// Source   domain facts, catalogue 42.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kPartialFile;

}  // namespace proofload::defects
