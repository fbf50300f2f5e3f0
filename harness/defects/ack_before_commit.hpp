// harness/defects/ack_before_commit.hpp — receipts go out before what they confirm is stored.
//
// Source   domain facts, catalogue 22.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kAckBeforeCommit;

}  // namespace proofload::defects
