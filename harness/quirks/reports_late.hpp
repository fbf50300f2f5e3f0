// harness/quirks/reports_late.hpp — stock reports come after younger ones.
//
// Source   domain facts, catalogue 14, 50.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kReportsLate;

}  // namespace proofload::quirks
