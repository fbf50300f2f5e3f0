// harness/defects/ignores_cancel.hpp — a cancel is acknowledged and filed.
//
// Source   domain facts, catalogue 44.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kIgnoresCancel;

}  // namespace proofload::defects
