// harness/check/one_reply_per_key.hpp — what is asked again under one idempotency key gets the reply that it got before.
//
// Verifies  all successes that a system answers to one key of the orchestrator, where the request would be done twice without
//           one: the same status and body.
// Does not verify refusals, because a system judges them anew each time; nor that a key stands for one request, because
//           one_effect_per_intent does.
// Assumes   what a system answers with success is done: one that loses it answers anew. Keys are compared over the last
//           100,000 requests: the horizon.
// Source    domain facts, section 3: same key and body, the stored reply; pruned, executed again.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kOneReplyPerKey;

}  // namespace proofload::check
