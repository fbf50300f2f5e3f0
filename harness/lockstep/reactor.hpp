// harness/lockstep/reactor.hpp — the reference orchestrator at the other end of the wire.
//
// What     A pure reactor: a line in, a line out, until stop or the end of the input. It is reusable.
// Errors   a line that is none of the wire: said on standard error, and the program ends with status 2.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::lockstep {

// Returns the exit status. `defect`: nullptr is the sound one.
int serve(int in, int out, const defects::Defect* defect);

}  // namespace proofload::lockstep
