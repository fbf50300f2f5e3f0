// harness/defects/substitutes_unasked.hpp — every warehouse may ship another item, whatever the partner agreed upon.
//
// Source   domain facts, section 1.2: ACK01 IS, W1219 09.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kSubstitutesUnasked;

}  // namespace proofload::defects
