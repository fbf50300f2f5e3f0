// harness/defects/authorizes_everything.hpp — whatever a partner asks to send back, it may.
//
// Source   domain facts C22.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kAuthorizesEverything;

}  // namespace proofload::defects
