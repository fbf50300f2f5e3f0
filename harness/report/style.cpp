#include "harness/report/style.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace proofload::report {
namespace {

bool is_utf8(const Terminal& terminal) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string value = terminal.environment(name);
    if (value.empty()) continue;
    return value.find("UTF-8") != std::string::npos || value.find("utf8") != std::string::npos ||
           value.find("utf-8") != std::string::npos;
  }
  return false;
}

bool wants_colour(const Terminal& terminal) {
  if (!terminal.environment("NO_COLOR").empty()) return false;
  for (const char* name : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    const std::string value = terminal.environment(name);
    if (!value.empty() && value != "0") return true;
  }
  return terminal.is_tty && terminal.environment("TERM") != "dumb";
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kAscii{{
    {"──▶", "-->"}, {"─✕ ", "-x "}, {"✓", "ok"}, {"✗", "FAIL"}, {"○", "??"}, {"·", "-"},
    {"…", "..."},   {"×", "x"},     {"←", "<"},  {"◆", "*"},    {"▼", "v"},  {"▲", "^"},
    {"━", "="},     {"─", "-"},     {"→", ">"},  {"µ", "u"},    {"⠹", "|"},  {"≤", "<="},
}};

}  // namespace

Style Style::of(const Terminal& terminal, When colour) {
  return {.colour = colour == When::always || (colour == When::automatic && wants_colour(terminal)),
          .unicode = is_utf8(terminal)};
}

std::string Style::paint(Paint paint, std::string_view text) const {
  if (!colour || paint == Paint::plain || text.empty()) return std::string(text);
  static constexpr std::array<std::string_view, 7> kCodes{"0", "1", "2", "32", "1;31", "33", "34"};
  return "\x1b[" + std::string(kCodes[static_cast<std::size_t>(paint)]) + "m" + std::string(text) + "\x1b[0m";
}

std::string_view Style::plain_sign(run::Verdict verdict) const {
  switch (verdict) {
    case run::Verdict::held: return unicode ? "✓" : "ok  ";
    case run::Verdict::inconclusive: return unicode ? "○" : "??  ";
    default: return unicode ? "✗" : "FAIL";
  }
}

std::string Style::sign(run::Verdict verdict) const {
  const Paint colour_of = verdict == run::Verdict::held           ? Paint::good
                          : verdict == run::Verdict::inconclusive ? Paint::warn
                                                                  : Paint::bad;
  return paint(colour_of, plain_sign(verdict));
}

std::string Style::finish(std::string text) const {
  if (unicode) return text;
  std::string ascii;
  for (std::size_t i = 0; i < text.size();) {
    bool found = false;
    for (const auto& [sign, plain] : kAscii) {
      if (std::string_view(text).substr(i, sign.size()) != sign) continue;
      ascii += plain;
      i += sign.size();
      found = true;
      break;
    }
    if (!found) ascii += text[i++];
  }
  return ascii;
}

std::size_t width(std::string_view text) {
  std::size_t characters = 0;
  for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u ? 1 : 0;
  return characters;
}

std::string pad(std::string_view text, std::size_t columns) {
  const std::size_t used = width(text);
  return std::string(text) + std::string(used < columns ? columns - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t columns) {
  const std::size_t used = width(text);
  return std::string(used < columns ? columns - used : 0, ' ') + std::string(text);
}

std::string wrap(std::string_view text, std::string_view indent) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (column != 0 && column + 1 + width(word) > kColumns) {
      out += '\n';
      column = 0;
    }
    out += column == 0 ? indent : std::string_view(" ");
    out += word;
    column += (column == 0 ? width(indent) : 1) + width(word);
  }
  return out + '\n';
}

std::string wrap_first_line(std::string_view text, std::string_view indent) {
  std::size_t end = std::min(text.find('\n'), text.size());
  std::string out = wrap(text.substr(0, end), indent);
  while (end < text.size()) {
    text.remove_prefix(end + 1);
    end = std::min(text.find('\n'), text.size());
    out += std::string(indent) + "  " + std::string(text.substr(0, end)) + '\n';
  }
  return out;
}

}  // namespace proofload::report
