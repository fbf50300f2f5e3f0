// harness/check/messages_conform.hpp — every message keeps its contract.
//
// Verifies  each message, judged when it is sent: JSON by its schema, X12 by envelope, structure, elements and totals,
//           and what goes to a partner by that partner's guide, where it has one.
// Does not verify what was damaged on its way, because that is nobody's message.
// Assumes   nothing.
// Source    domain facts I7.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kMessagesConform;

}  // namespace proofload::check
