// harness/explore/noise/restarts.hpp — the orchestrator restarts between steps, while it waits for no reply.
//
// Source   definitions, section 9.
#pragma once

#include "harness/explore/noise/noise.hpp"

namespace proofload::explore {

extern const Noise kRestarts;

}  // namespace proofload::explore
