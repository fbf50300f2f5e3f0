// harness/defects/tax_rounded_anew.hpp — the invoice's tax is computed again by whoever passes it on, and rounded otherwise.
//
// Source   domain facts, section 1.2: TDS01 is the sum of lines, charges and taxes as the seller's books have them.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kTaxRoundedAnew;

}  // namespace proofload::defects
