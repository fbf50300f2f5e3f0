#include "harness/lockstep/cores.hpp"

#include <sched.h>

namespace proofload::lockstep {

Cores::Cores(bool is_pinned) {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (!is_pinned || sched_getaffinity(0, sizeof set, &set) != 0) return;
  for (unsigned core = 0; core < CPU_SETSIZE; ++core) {
    if (CPU_ISSET(core, &set)) allowed_.push_back(static_cast<int>(core));
  }
}

int Cores::of_this_thread() {
  thread_local int mine = -1;
  if (mine < 0 && !allowed_.empty()) {
    mine = allowed_[next_.fetch_add(1) % allowed_.size()];
    bind(0, mine);
  }
  return allowed_.empty() ? -1 : mine;
}

void Cores::bind(pid_t process, int core) {
  if (core < 0) return;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(static_cast<unsigned>(core), &set);
  sched_setaffinity(process, sizeof set, &set);
}

}  // namespace proofload::lockstep
