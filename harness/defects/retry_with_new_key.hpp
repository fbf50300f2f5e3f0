// harness/defects/retry_with_new_key.hpp — every attempt mints an idempotency key of its own.
//
// Source   domain facts, catalogue 4: double charges after a dropped response.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kRetryWithNewKey;

}  // namespace proofload::defects
