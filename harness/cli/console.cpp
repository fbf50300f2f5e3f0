#include "harness/cli/console.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <system_error>
#include <thread>

namespace proofload::cli {

report::Write writer_to(std::FILE* file) {
  return [file](std::string_view text) {
    errno = 0;
    const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    // Flushed, so that a reader at the other end of a pipe sees each line as it comes.
    if (std::fflush(file) != 0 || !whole) throw OutputLost(std::system_category().message(errno));
  };
}

namespace {

Result<std::monostate> keep_file(const std::string& path, std::string_view content) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) return fail("'" + folder.string() + "' cannot be made: " + error.message());
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  if (file) return std::monostate{};
  return fail("'" + path + "' cannot be written: " + std::system_category().message(errno));
}

// The other process ends when nobody reads it any more.
class OtherProcess {
 public:
  OtherProcess(pid_t process, std::FILE* output) : process_(process), output_(output) {}
  ~OtherProcess() {
    std::fclose(output_);
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
  }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;

  std::optional<std::string> line() {
    std::string text;
    for (int c = std::fgetc(output_); c != EOF; c = std::fgetc(output_)) {
      if (c == '\n') return text;
      text += static_cast<char>(c);
    }
    return std::nullopt;
  }

 private:
  pid_t process_;
  std::FILE* output_;
};

Result<Console::Lines> start_this_program(const std::vector<std::string>& words) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return fail(std::system_category().message(errno));
  std::vector<std::string> owned{"proofload"};
  owned.insert(owned.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& word : owned) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  pid_t process = 0;
  const int failed = posix_spawn(&process, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (failed != 0) {
    close(ends[0]);
    return fail(std::system_category().message(failed));
  }
  const auto other = std::make_shared<OtherProcess>(process, fdopen(ends[0], "r"));
  return Console::Lines([other] { return other->line(); });
}

}  // namespace

Console Console::of_process() {
  const auto begun = std::chrono::steady_clock::now();
  const auto err = [write = writer_to(stderr)](std::string_view text) {
    try {
      write(text);
    } catch (const OutputLost&) {  // and nobody left to tell
    }
  };
  return {.out = writer_to(stdout),
          .err = err,
          .out_is_tty = isatty(STDOUT_FILENO) == 1,
          .err_is_tty = isatty(STDERR_FILENO) == 1,
          .environment =
              [](const char* name) {
                const char* value = std::getenv(name);
                return std::string(value == nullptr ? "" : value);
              },
          .now = [begun] { return report::WallTime(std::chrono::steady_clock::now() - begun); },
          .today =
              [] {
                const auto passed = std::chrono::system_clock::now().time_since_epoch();
                const CivilEpoch epoch{std::chrono::duration_cast<std::chrono::seconds>(passed).count()};
                return date_of(kEpoch, epoch);
              },
          .cores = std::max(1u, std::thread::hardware_concurrency()),
          .keep = keep_file,
          .second = start_this_program};
}

}  // namespace proofload::cli
