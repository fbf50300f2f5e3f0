// tests/harness/cli/ask.hpp — the program as a function: words in; exit code, both streams and the kept files out.
//
// Replay   the terminal speaks UTF-8, the clock stands still, the day is always the same.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "harness/cli/verbs.hpp"

namespace proofload::cli::test {

inline constexpr Date kToday{2026, 7, 1};

struct Answer {
  ExitCode code = kInternalError;
  std::string out, err;
  std::map<std::string, std::string> kept;  // by path
};

struct Asked {
  Date today = kToday;
  bool is_read_only = false;  // no file can be written
};

// Prints into `answer`, which outlives it.
inline Console console_for(Answer& answer) {
  Console console;
  console.out = [&](std::string_view text) { answer.out += text; };
  console.err = [&](std::string_view text) { answer.err += text; };
  console.environment = [](const char* name) { return std::string(std::string_view(name) == "LANG" ? "C.UTF-8" : ""); };
  console.now = [] { return report::WallTime{}; };
  console.today = [] { return kToday; };
  console.cores = 2;
  return console;
}

inline Answer ask(std::vector<std::string> words, Asked asked = {}) {
  Answer answer;
  Console console = console_for(answer);
  console.today = [&] { return asked.today; };
  console.keep = [&](const std::string& path, std::string_view text) -> Result<std::monostate> {
    if (asked.is_read_only) return fail("'" + path + "' cannot be written: Read-only file system");
    answer.kept.emplace(path, text);
    return std::monostate{};
  };
  answer.code = dispatch(std::move(words), console);
  return answer;
}

}  // namespace proofload::cli::test
