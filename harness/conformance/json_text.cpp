#include "harness/conformance/json_text.hpp"

#include <algorithm>
#include <charconv>

namespace proofload::conformance {
namespace {

constexpr std::size_t kShortEscape = 2, kLongEscape = 6;  // \n, \u00e4

// Of a \u escape at the beginning of `text`: its value.
unsigned code_unit_in(std::string_view text) {
  unsigned unit = 0;
  std::from_chars(text.data() + kShortEscape, text.data() + kLongEscape, unit, 16);
  return unit;
}

struct Escape {
  std::size_t written = 1;   // bytes in quotes
  std::size_t stands_for = 1;  // bytes of text
};

// Requires well-formed JSON.
Escape next_of(std::string_view quoted) {
  if (quoted[0] != '\\') return {};
  if (quoted[1] != 'u') return {.written = kShortEscape, .stands_for = 1};
  const unsigned unit = code_unit_in(quoted);
  if (unit >= 0xD800 && unit < 0xDC00) return {.written = 2 * kLongEscape, .stands_for = 4};  // a pair
  const std::size_t bytes = unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  return {.written = kLongEscape, .stands_for = bytes};
}

}  // namespace

std::string_view quoted_at(std::string_view text, std::size_t offset) {
  std::size_t at = offset + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? kShortEscape : 1;
  return text.substr(offset, at + 1 - offset);
}

std::size_t quoted_offset(std::string_view quoted, std::size_t at) {
  std::size_t behind = 1;
  for (std::size_t undone = 0; undone < at && behind + 1 < quoted.size();) {
    const Escape next = next_of(quoted.substr(behind));
    behind += next.written;
    undone += next.stands_for;
  }
  return behind;
}

std::string_view source_of(json::Value value, std::string_view text) {
  if (value.is_array() || value.is_object()) return {};
  if (value.is_string()) return quoted_at(text, value.offset());
  return text.substr(value.offset(), value.node()->size);
}

std::string member_path(std::string_view pointer) {
  std::string path;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    const bool place = !token.empty() && std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (place) {
      path += "[]";
    } else {
      path += (path.empty() ? "" : ".") + std::string(token);
    }
  }
  return path;
}

}  // namespace proofload::conformance
