// harness/lockstep/guard.hpp — stands between the harness and one child, so that nothing of the child outlives it.
//
// What     A process of its own: the parent of the child, and the reaper of whatever that leaves behind, in a session of its
//          own or not. It ends all of it when the child has ended, when it is told to by kEndIt, and when the harness is gone,
//          by whatever way.
// Shape    reports over a pipe: Born, once the command runs or cannot, and a ProcessEnd, once all are gone. It then exits.
// Requires system calls alone: it is the fork of a process with threads.
// Source   prctl(2), PR_SET_CHILD_SUBREAPER and PR_SET_PDEATHSIG
#pragma once

#include <signal.h>
#include <sys/types.h>

namespace proofload::lockstep {

inline constexpr int kEndIt = SIGTERM;

struct Born {
  int why_not = 0;  // an errno; 0: it runs
  pid_t child = -1;
};

struct Charge {
  char* const* words;
  int in, out, err;  // of the child
  int report;
  int core;  // -1: any
  pid_t harness;
};

// What the fork does. Requires that it was made by the harness's thread that stays.
[[noreturn]] void guard(const Charge& charge);

}  // namespace proofload::lockstep
