// harness/lockstep/orphans.hpp — ends the children of a process that it did not start itself, and knows by no name.
//
// Requires /proc. System calls alone: it is called after a fork.
// Source   proc(5): /proc/PID/stat, the fourth field; getdents64(2)
#pragma once

#include <sys/types.h>

namespace proofload::lockstep {

// SIGKILL to each that is its child now: theirs become its own when they are gone.
void kill_children_of(pid_t parent);

}  // namespace proofload::lockstep
