#include "harness/lockstep/keeper.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <system_error>

namespace proofload::lockstep {
namespace {

constexpr std::size_t kGroupsMost = 4096;

// After a fork of a process with threads: system calls alone.
[[noreturn]] void keep_watch(int pipe) {
  setsid();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::signal(signal, SIG_IGN);
  // Whoever reads the harness's output is not to wait for the keeper.
  if (pipe != 0) dup2(pipe, 0);
  close_range(1, ~0u, 0);
  static std::array<pid_t, kGroupsMost> groups;
  std::size_t count = 0;
  pid_t told = 0;
  while (true) {
    const ssize_t got = read(0, &told, sizeof told);
    if (got < 0 && errno == EINTR) continue;
    if (got != static_cast<ssize_t>(sizeof told)) break;
    if (told > 0) {
      if (count < kGroupsMost) groups[count++] = told;
      continue;
    }
    const auto end = groups.begin() + static_cast<std::ptrdiff_t>(count);
    const auto found = std::find(groups.begin(), end, -told);
    if (found != end) *found = groups[--count];
  }
  for (std::size_t i = 0; i < count; ++i) kill(-groups[i], SIGKILL);
  _exit(0);
}

}  // namespace

Keeper::Keeper() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "a pipe for the keeper");
  pid_ = fork();
  if (pid_ == 0) {
    close(ends[1]);
    keep_watch(ends[0]);
  }
  close(ends[0]);
  pipe_ = ends[1];
  if (pid_ < 0) {
    close(pipe_);
    throw std::system_error(errno, std::generic_category(), "a keeper of children");
  }
}

Keeper::~Keeper() {
  close(pipe_);
  while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void Keeper::tell(pid_t group) const {
  while (write(pipe_, &group, sizeof group) < 0 && errno == EINTR) {
  }
}

}  // namespace proofload::lockstep
