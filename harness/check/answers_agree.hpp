// harness/check/answers_agree.hpp — what was answered once is never answered otherwise.
//
// Verifies  each 997 of the orchestrator about one group: the same word on the group, and on each set of it; that a group
//           which came again is answered as agreed with its partner: by the same 997, by a TA1 025, or not at all; and that
//           no interchange is both refused as a whole by a TA1, and answered as read: by a TA1 that accepts it, or by a
//           997 of what stands in it; and that no 997 acknowledges acknowledgements.
// Does not verify that the first answer is right, because messages_conform and acknowledged_as_agreed do; nor when it comes.
// Assumes   a group that came with several contents may have several answers: one that was damaged on its way, or read
//           while it was written, or a number that its sender used twice. What a restart makes the orchestrator forget it
//           may answer as if it were new. Repeats are compared over the last 50,000 groups and interchanges: the horizon.
// Source    domain facts I8.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kAnswersAgree;

}  // namespace proofload::check
