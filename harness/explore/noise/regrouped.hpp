// harness/explore/noise/regrouped.hpp — orders travel in other interchanges: those that went together apart, those that went alone two by two.
//
// Source   definitions, section 9.
#pragma once

#include "harness/explore/noise/noise.hpp"

namespace proofload::explore {

extern const Noise kRegrouped;

}  // namespace proofload::explore
