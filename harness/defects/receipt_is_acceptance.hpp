// harness/defects/receipt_is_acceptance.hpp — a 997 for a tender is taken for its acceptance.
//
// Source   domain facts, section 1.1: a 997 is no business answer; C18; catalogue 54.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kReceiptIsAcceptance;

}  // namespace proofload::defects
