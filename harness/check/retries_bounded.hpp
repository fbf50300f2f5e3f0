// harness/check/retries_bounded.hpp — nobody is asked without end, or without pause.
//
// Verifies  per message of the orchestrator, how often it was sent, and the pause between two attempts.
// Does not verify queries, which polls repeat; acknowledgements, which answer repeats; cases at the desk, because nobody else could be told.
// Assumes   a restart, a replay from the desk, a change and a partner's rejection begin anew; answered success is done.
// Source    domain facts I10; catalogue 23, 28.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kRetriesBounded;

}  // namespace proofload::check
