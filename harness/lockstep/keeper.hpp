// harness/lockstep/keeper.hpp — ends what the harness cannot end any more, because it was killed.
//
// What     A process of its own that knows the process groups of all children, and does nothing until the harness is gone,
//          by whatever way: then their pipe ends, it kills the groups that are left, and goes.
// Shape    enlist(): a child says its own group before it becomes the program that was asked for; forget(): it was reaped.
// Requires made before children are, so that it holds none of their pipes.
#pragma once

#include <sys/types.h>

namespace proofload::lockstep {

class Keeper {
 public:
  Keeper();
  ~Keeper();
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;

  // Between fork and exec, in the child: a system call and no more.
  void enlist(pid_t group) const { tell(group); }
  void forget(pid_t group) const { tell(-group); }

 private:
  void tell(pid_t group) const;

  int pipe_ = -1;
  pid_t pid_ = -1;
};

}  // namespace proofload::lockstep
