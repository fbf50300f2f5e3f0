#include "contracts/base/error.hpp"

#include <algorithm>

namespace proofload {
namespace {

// Keeps a caret line readable beside lines of any length: a window around the column.
constexpr std::size_t kExcerptWidth = 88;

struct Window {
  std::string text;
  std::size_t caret;
};

Window window_around(const std::string& line, int column) {
  std::size_t caret = column > 0 ? static_cast<std::size_t>(column - 1) : 0;
  std::size_t begin = 0;
  if (line.size() > kExcerptWidth && caret > kExcerptWidth / 2) begin = caret - kExcerptWidth / 2;
  begin = std::min(begin, line.size());
  std::string text = line.substr(begin, kExcerptWidth);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return {std::move(text), caret - std::min(caret, begin)};
}

}  // namespace

std::string to_text(const Error& error) {
  std::string out = "error: " + error.text + "\n";
  if (error.place) {
    const Place& place = *error.place;
    out += "  " + place.file;
    if (place.line > 0) {
      const std::string number = std::to_string(place.line);
      const Window window = window_around(place.excerpt, place.column);
      const auto length = static_cast<std::size_t>(std::max(1, place.length));
      const std::size_t room = window.text.size() > window.caret ? window.text.size() - window.caret : 1;
      out += ":" + number + ":" + std::to_string(place.column) + "\n";
      out += "  " + number + " | " + window.text + "\n";
      out += "  " + std::string(number.size(), ' ') + " | " + std::string(window.caret, ' ') +
             std::string(std::min(length, room), '^');
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
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  std::size_t line_end = content.find('\n', offset);
  if (line_end == std::string_view::npos) line_end = content.size();
  std::string_view line = content.substr(line_begin, std::min(line_end - line_begin, std::size_t{4096}));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return {.file = std::string(file),
          .line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          .column = static_cast<int>(offset - line_begin) + 1,
          .length = static_cast<int>(std::min(length, std::size_t{4096})),
          .excerpt = std::string(line)};
}

}  // namespace proofload
