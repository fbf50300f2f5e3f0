// harness/defects/gtin_as_number.hpp — item codes are read as numbers, and their leading zeros are lost.
//
// Source   domain facts, catalogue 49: a numeric cast.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kGtinAsNumber;

}  // namespace proofload::defects
