// harness/cli/console.hpp — the terminal, the environment and this machine's clock, as the verbs see them.
//
// What     Results go to `out`, all else to `err`. Tests hand in their own.
#pragma once

#include <cstdio>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/error.hpp"
#include "contracts/base/result.hpp"
#include "harness/report/figures.hpp"
#include "harness/report/reporter.hpp"
#include "harness/report/style.hpp"

namespace proofload::cli {

// Standard output takes no more: a full disk, a closed file. Whoever would have read it is to hear of it.
class OutputLost : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Writes through to a file at once. Errors: OutputLost.
report::Write writer_to(std::FILE* file);

struct Console {
  report::Write out;
  report::Write err;
  bool out_is_tty = false;
  bool err_is_tty = false;
  std::function<std::string(const char* name)> environment;
  std::function<report::WallTime()> now;  // since the program began
  std::function<Date()> today;            // UTC; of the calendar that waivers run out by, never of a run
  unsigned cores = 1;
  // Writes a file, with the folders on its way. Errors: why it cannot be written. None: nothing is kept.
  std::function<Result<std::monostate>(const std::string& path, std::string_view content)> keep;

  // Runs this program once more with these words; each call gives a line of what it writes, nothing at its end.
  using Lines = std::function<std::optional<std::string>()>;
  std::function<Result<Lines>(const std::vector<std::string>& words)> second = {};

  static Console of_process();

  report::Style out_style(report::When colour) const {
    return report::Style::of({.is_tty = out_is_tty, .environment = environment}, colour);
  }
  report::Style err_style(report::When colour) const {
    return report::Style::of({.is_tty = err_is_tty, .environment = environment}, colour);
  }
  // As a compiler says it, on `err`.
  void complain(const Error& error) const { err(to_text(error)); }
};

}  // namespace proofload::cli
