// harness/defects/takes_refusals_for_receipts.hpp — a 997 is filed, whatever it says.
//
// Source   domain facts I8; catalogue 43: a refusal that nobody reads.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kTakesRefusalsForReceipts;

}  // namespace proofload::defects
