// harness/check/conversations_kept.hpp — what was said stands in an order that its conversation allows.
//
// Verifies  each clause of a conversation that says what must have come before a message, what must not, or that it comes
//           once: contracts/conversation/conversations.
// Does not verify what a clause leaves to another check, which it names: deadlines, quantities, contents; what must have come before
//           a document of the user's own, which may speak of a time before the run.
// Assumes   what a system of record states happened in the order in which it was stated.
// Source    domain facts C1 to C24.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kConversationsKept;

}  // namespace proofload::check
