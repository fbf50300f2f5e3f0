#include "harness/cli/console.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace proofload::cli {
namespace {

report::Write writer_to(std::FILE* file) {
  return [file](std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), file);
    std::fflush(file);  // a reader at the other end of a pipe sees each line as it comes
  };
}

}  // namespace

Console Console::of_process() {
  const auto begun = std::chrono::steady_clock::now();
  return {.out = writer_to(stdout),
          .err = writer_to(stderr),
          .out_is_tty = isatty(STDOUT_FILENO) == 1,
          .err_is_tty = isatty(STDERR_FILENO) == 1,
          .environment =
              [](const char* name) {
                const char* value = std::getenv(name);
                return std::string(value == nullptr ? "" : value);
              },
          .now = [begun] { return report::WallTime(std::chrono::steady_clock::now() - begun); },
          .cores = std::max(1u, std::thread::hardware_concurrency())};
}

}  // namespace proofload::cli
