#include "harness/lockstep/orphans.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string_view>

namespace proofload::lockstep {
namespace {

// 0: it is none.
pid_t number_of(std::string_view text) {
  pid_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// 0: it is gone.
pid_t parent_of(int proc, const char* process) {
  std::array<char, 64> path{};
  std::strncpy(path.data(), process, path.size() / 2);
  std::strcat(path.data(), "/stat");
  const int file = ::openat(proc, path.data(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  std::array<char, 512> stat{};
  const ssize_t size = ::read(file, stat.data(), stat.size());
  ::close(file);
  // "17 (a name) with any characters) S 1 …"
  const std::string_view text(stat.data(), size < 0 ? 0 : static_cast<std::size_t>(size));
  const std::size_t name_ends = text.rfind(") ");
  constexpr std::size_t kStateAndBlank = 4;
  return name_ends == std::string_view::npos ? 0 : number_of(text.substr(std::min(name_ends + kStateAndBlank, text.size())));
}

}  // namespace

void kill_children_of(pid_t parent) {
  const int proc = ::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (proc < 0) return;
  alignas(dirent64) std::array<char, 16 * 1024> entries;
  while (true) {
    const long size = ::syscall(SYS_getdents64, proc, entries.data(), entries.size());
    if (size <= 0) break;
    for (long at = 0; at < size;) {
      const auto* entry = reinterpret_cast<const dirent64*>(entries.data() + at);
      const pid_t process = number_of(entry->d_name);
      if (process > 0 && parent_of(proc, entry->d_name) == parent) ::kill(process, SIGKILL);
      at += entry->d_reclen;
    }
  }
  ::close(proc);
}

}  // namespace proofload::lockstep
