// harness/lockstep/cores.hpp — a core for each thread that drives children, and for them the same.
//
// What     The two of a pair take turns, so on one core the answer is there as soon as the question was asked.
// Requires made before any thread is bound.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <vector>

namespace proofload::lockstep {

class Cores {
 public:
  explicit Cores(bool is_pinned);

  // Binds the calling thread, the first time; -1: nobody is bound.
  int of_this_thread();
  static void bind(pid_t process, int core);

 private:
  std::vector<int> allowed_;
  std::atomic<unsigned> next_{0};
};

}  // namespace proofload::lockstep
