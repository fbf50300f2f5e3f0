// harness/defects/silence_is_acceptance.hpp — silence after a tender is taken for its acceptance.
//
// Source   domain facts C18, C19; catalogue 54.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kSilenceIsAcceptance;

}  // namespace proofload::defects
