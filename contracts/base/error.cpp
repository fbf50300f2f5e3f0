#include "contracts/base/error.hpp"

#include <algorithm>

namespace proofload {
namespace {

// Keeps a caret line readable beside lines of any length: a window around the column.
constexpr std::size_t kWindowWidth = 88;
constexpr std::size_t kExcerptSize = 4096;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// In characters of UTF-8: one column of a terminal each, for the scripts of configuration files.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

struct Window {
  std::string text;
  std::size_t caret;  // in characters, as is
  std::size_t width;  // of what is underlined
};

Window window_around(const Place& place) {
  const std::string_view line = place.excerpt;
  const std::size_t caret = std::min(
      static_cast<std::size_t>(std::max(0, place.column - place.excerpt_column)), line.size());
  std::size_t begin = 0;
  if (line.size() > kWindowWidth && caret > kWindowWidth / 2) begin = caret - kWindowWidth / 2;
  std::size_t end = std::min(line.size(), begin + kWindowWidth);
  while (begin < caret && continues_character(line[begin])) ++begin;
  while (end < line.size() && end > caret && continues_character(line[end])) --end;
  std::string text(line.substr(begin, end - begin));
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  const auto length = static_cast<std::size_t>(std::max(1, place.length));
  return {std::move(text), width_of(line.substr(begin, caret - begin)),
          std::max<std::size_t>(1, width_of(line.substr(caret, std::min(length, end - caret))))};
}

}  // namespace

std::string to_text(const Error& error) {
  std::string out = "error: " + error.text + "\n";
  if (error.place) {
    const Place& place = *error.place;
    out += "  " + place.file;
    if (place.line > 0) {
      const std::string number = std::to_string(place.line);
      const Window window = window_around(place);
      out += ":" + number + ":" + std::to_string(place.column) + "\n";
      out += "  " + number + " | " + window.text + "\n";
      out += "  " + std::string(number.size(), ' ') + " | " + std::string(window.caret, ' ') +
             std::string(window.width, '^');
      if (!error.hint.empty()) out += " " + error.hint;
      return out + "\n";
    }
    out += "\n";
  }
  if (!error.hint.empty()) out += "  " + error.hint + "\n";
  return out;
}

Place place_in(std::string_view file, std::string_view content, std::size_t offset,
               std::size_t length) {
  offset = std::min(offset, content.size());
  const std::string_view before = content.substr(0, offset);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const std::size_t excerpt_begin =
      offset - line_begin > kExcerptSize / 2 ? offset - kExcerptSize / 2 : line_begin;
  std::string_view excerpt = content.substr(excerpt_begin, kExcerptSize);
  excerpt = excerpt.substr(0, excerpt.find('\n', offset - excerpt_begin));
  if (excerpt.ends_with('\r')) excerpt.remove_suffix(1);
  return {.file = std::string(file),
          .line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          .column = static_cast<int>(offset - line_begin) + 1,
          .length = static_cast<int>(std::min(length, kExcerptSize)),
          .excerpt = std::string(excerpt),
          .excerpt_column = static_cast<int>(excerpt_begin - line_begin) + 1};
}

}  // namespace proofload
