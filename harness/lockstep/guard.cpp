#include "harness/lockstep/guard.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

#include "harness/lockstep/orphans.hpp"
#include "harness/lockstep/process.hpp"

namespace proofload::lockstep {
namespace {

constexpr int kGraceChecks = 50;
constexpr timespec kGraceCheck{.tv_sec = 0, .tv_nsec = 10'000'000};  // others may be on their way out
constexpr int kSweepsMost = 500;

// Between vfork and exec: writes to nothing that the guard reads.
[[noreturn]] void become(const Charge& charge, int failed, pid_t parent) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  if (charge.core >= 0) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<unsigned>(charge.core), &set);
    sched_setaffinity(0, sizeof set, &set);
  }
  for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  dup2(charge.in, 0);
  dup2(charge.out, 1);
  dup2(charge.err, 2);
  execvp(charge.words[0], charge.words);
  const int why = errno;
  [[maybe_unused]] const ssize_t told = write(failed, &why, sizeof why);
  _exit(127);
}

template <class Report>
void tell(const Report& report) {
  while (write(0, &report, sizeof report) < 0 && errno == EINTR) {
  }
}

Born give_birth(const Charge& charge) {
  int failed[2];
  if (pipe2(failed, O_CLOEXEC) != 0) return {.why_not = errno, .child = -1};
  const pid_t self = getpid();
  const pid_t child = vfork();  // the harness's pages, of which there are many, are not to be shared a second time
  if (child == 0) become(charge, failed[1], self);
  if (child < 0) return {.why_not = errno, .child = -1};
  Born born{.why_not = 0, .child = child};
  close(failed[1]);
  while (read(failed[0], &born.why_not, sizeof born.why_not) < 0 && errno == EINTR) {
  }
  return born;
}

class Guard {
 public:
  Guard(pid_t child, const sigset_t& heard) : child_(child), heard_(heard) {}

  ProcessEnd stand() {
    while (!is_ended_) {
      hear(nullptr);
      reap();
    }
    for (int checks = 0; checks < kGraceChecks && are_others_ && !is_told_; ++checks) {
      hear(&kGraceCheck);
      reap();
    }
    end_.left_others = are_others_ && !is_told_;
    for (int sweeps = 0; sweeps < kSweepsMost && are_others_; ++sweeps) {
      kill_children_of(getpid());
      hear(&kGraceCheck);
      reap();
    }
    return end_;
  }

 private:
  void hear(const timespec* most) {
    if (sigtimedwait_or_forever(most) != kEndIt) return;
    is_told_ = true;
    if (is_ended_) return;
    ::kill(-child_, SIGKILL);
    ::kill(child_, SIGKILL);  // it may have left its group
  }
  int sigtimedwait_or_forever(const timespec* most) {
    return most == nullptr ? sigwaitinfo(&heard_, nullptr) : sigtimedwait(&heard_, nullptr, most);
  }

  // Whoever has ended, and whether there are any more.
  void reap() {
    int status = 0;
    pid_t ended = 0;
    while ((ended = waitpid(-1, &status, WNOHANG)) > 0) {
      if (ended != child_) continue;
      end_.status = status;
      is_ended_ = true;
    }
    are_others_ = ended == 0;
  }

  const pid_t child_;
  const sigset_t& heard_;
  bool is_told_ = false;
  bool is_ended_ = false;
  bool are_others_ = false;
  ProcessEnd end_;
};

}  // namespace

void guard(const Charge& charge) {
  setpgid(0, 0);
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, nullptr);
  for (const int each : {SIGCHLD, kEndIt}) ::signal(each, SIG_DFL);
  prctl(PR_SET_PDEATHSIG, kEndIt);
  if (getppid() != charge.harness) _exit(127);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  const Born born = give_birth(charge);
  // Nobody is to wait for the guard who reads or writes what the harness has open.
  dup2(charge.report, 0);
  close_range(1, ~0u, 0);
  tell(born);
  if (born.why_not != 0) _exit(0);
  sigset_t heard;
  sigemptyset(&heard);
  for (const int each : {SIGCHLD, kEndIt}) sigaddset(&heard, each);
  tell(Guard(born.child, heard).stand());
  _exit(0);
}

}  // namespace proofload::lockstep
