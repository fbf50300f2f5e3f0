// harness/explore/shrink_passes.hpp — ways to make a case smaller that do not take out a part of its orders.
//
// Requires a case that breaks the promise; it still does afterwards.
#pragma once

#include "harness/explore/trial.hpp"

namespace proofload::explore {

// Takes the variant if it still breaks the promise.
bool take_if(PinnedCase& pinned, PinnedCase variant, Trial& trial);

// Messages take their median and systems draw the middle; what of that has to be otherwise is written out, one by one.
void write_chance_out(PinnedCase& pinned, Trial& trial);

// Stretches of time that begin later and are shorter, and of all faults the smallest of some round durations.
void shorten_faults(PinnedCase& pinned, Trial& trial);

// The first order comes at once, the others as soon after it as will do; trouble by the clock comes as much earlier.
void start_at_once(PinnedCase& pinned, Trial& trial);

}  // namespace proofload::explore
