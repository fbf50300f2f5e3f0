// harness/check/acknowledged_not_resent.hpp — what its receiver has acknowledged is not sent again.
//
// Verifies  each document of the orchestrator that was accepted by a 997: that no more of it goes out hours after that.
// Does not verify what was refused, or never acknowledged: answered_as_agreed and retries_bounded do.
// Assumes   a 997 that trouble befell, or that came while there was trouble, may not have been heard.
// Source    domain facts I8, I10; catalogue 43, 51.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kAcknowledgedNotResent;

}  // namespace proofload::check
