// harness/defects/voids_by_another_number.hpp — labels that are not needed are voided under a number that their carrier does not know.
//
// Source   domain facts I5; catalogue 19.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kVoidsByAnotherNumber;

}  // namespace proofload::defects
