// harness/explore/fault_words.hpp — what a fault does, as a person says it.
//
// Shape    "lose the 2nd reply to erp.create_order of bigbox/PO-1-0003, erp -> orchestrator"
#pragma once

#include <string>

#include "sim/fault/kind.hpp"

namespace proofload::explore {

// Requires the fields of one fault that its kind has taken.
std::string words_of(const sim::FaultFields& fields);

}  // namespace proofload::explore
