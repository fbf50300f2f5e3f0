// harness/defects/no_outbox.hpp — what is to be told is remembered nowhere.
//
// Source   domain facts, catalogue 20.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kNoOutbox;

}  // namespace proofload::defects
