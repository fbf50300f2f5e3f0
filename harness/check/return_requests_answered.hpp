// harness/check/return_requests_answered.hpp — whoever asks by 180 whether goods may come back is told, once and truly.
//
// Verifies        a request that was sent is answered; with yes where so much of the line has shipped, the agreed time is not
//                 over, and all that was asked of it together is no more than shipped; with no where it alone is more than
//                 shipped, or too late; of several that together are too many, some are refused.
// Does not verify that what may come back is credited when it does: credited_as_returned does.
// Source          domain facts C22, flow F7.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kReturnRequestsAnswered;

}  // namespace proofload::check
