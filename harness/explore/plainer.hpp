// harness/explore/plainer.hpp — a smallest case of a scenario whose cases are drawn, in a world as usual as can be.
//
// What     Takes back whatever was drawn of the world and is not needed to break the promise, and makes what is left
//          smaller once more.
// Requires `drawn`: the scenario whose cases are drawn; `shrunk`: a case of it.
// Replay   a function of (scenario, seed, plant, promise), as long as the limits let it end.
#pragma once

#include "harness/explore/shrink.hpp"

namespace proofload::explore {

Shrunk plainer(const run::Prepared& drawn, Shrunk shrunk, const ShrinkRequest& request);

}  // namespace proofload::explore
