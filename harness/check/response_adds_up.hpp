// harness/check/response_adds_up.hpp — what an answer says of an order as a whole is what it says of its lines.
//
// Verifies  X12 855 and 865 of the orchestrator, as they are sent: accepted without change (AD, AT) where each line is, refused (RD, RJ)
//           where no line is; of each line, that its statuses (ACK) together are what is asked of it, and that nothing is promised
//           for later (IB) where backorders are not kept, and another item (IS) by its name.
// Does not verify that what is accepted ships, because shipped_within_accepted does; answers about documents that were given.
// Assumes   nothing: what is damaged on its way was right when it was sent.
// Source    domain facts C2, C3; catalogue 54.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kResponseAddsUp;

}  // namespace proofload::check
