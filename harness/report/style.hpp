// harness/report/style.hpp — how a terminal may be written to: colour, signs, width.
//
// What     Colour only on a status and the one fact that matters. Without UTF-8 every sign has an ASCII one.
// Source   NO_COLOR, CLICOLOR_FORCE and FORCE_COLOR as https://no-color.org and https://bixense.com/clicolors say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "harness/run/run.hpp"

namespace proofload::report {

inline constexpr std::size_t kColumns = 100;

enum class When : std::uint8_t { automatic, always, never };
enum class Paint : std::uint8_t { plain, strong, dim, good, bad, warn, link };

// What decides about colour and signs.
struct Terminal {
  bool is_tty = false;
  std::function<std::string(const char* name)> environment;  // "" for what is not set
};

struct Style {
  bool colour = false;
  bool unicode = true;

  static Style of(const Terminal& terminal, When colour);

  std::string paint(Paint paint, std::string_view text) const;
  // The sign of a verdict, in its colour: "✓", "✗", "○"; "ok", "FAIL", "??".
  std::string sign(run::Verdict verdict) const;
  std::string_view plain_sign(run::Verdict verdict) const;
  // A whole text for this terminal: without UTF-8 our own signs become ASCII of the same width where columns depend on it.
  std::string finish(std::string text) const;
};

// Characters that a terminal shows, of text without escapes.
std::size_t width(std::string_view text);
std::string pad(std::string_view text, std::size_t columns);       // on the right
std::string pad_left(std::string_view text, std::size_t columns);

// Words of a paragraph in lines of at most kColumns, each beginning with `indent`.
std::string wrap(std::string_view text, std::string_view indent);
// The first line like that; what follows as it stands, a step further in: another program's own lines.
std::string wrap_first_line(std::string_view text, std::string_view indent);

}  // namespace proofload::report
