// harness/explore/noise/repeats.hpp — a third of what is sent to the orchestrator arrives twice.
//
// Source   definitions, section 9.
#pragma once

#include "harness/explore/noise/noise.hpp"

namespace proofload::explore {

extern const Noise kRepeats;

}  // namespace proofload::explore
