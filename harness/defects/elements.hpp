// harness/defects/elements.hpp — places in the text of an interchange, for defects that change what it says.
//
// Shape    bounds of the nth element of a segment, which begins at `segment`; {npos, npos}: it has none. Texts without an ISA end their
//          segments by '~'.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace proofload::defects {

struct Bounds {
  std::size_t from = std::string_view::npos;
  std::size_t to = std::string_view::npos;

  bool is_there() const { return from != std::string_view::npos; }
  std::string of(std::string_view text) const { return is_there() ? std::string(text.substr(from, to - from)) : ""; }
};

inline char terminator_of(std::string_view text) {
  constexpr std::size_t kIsa = 106;
  return text.starts_with("ISA") && text.size() >= kIsa ? text[kIsa - 1] : '~';
}

// Where the next segment of that id begins; npos: nowhere.
inline std::size_t segment_of(std::string_view text, std::string_view id, std::size_t from = 0) {
  const char terminator = terminator_of(text);
  for (std::size_t at = text.find(id, from); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == terminator || text[at - 1] == '\n';
    const std::size_t end = at + id.size();
    if (begins && end < text.size() && std::string_view("*+|^").find(text[end]) != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

inline Bounds element_of(std::string_view text, std::size_t segment, int number) {
  if (segment == std::string_view::npos) return {};
  const std::size_t end = std::min(text.find(terminator_of(text), segment), text.size());
  std::size_t separator = text.find_first_of("*+|^", segment);
  Bounds bounds{segment, separator};
  for (int i = 0; i < number; ++i) {
    if (separator >= end) return {};
    bounds.from = separator + 1;
    separator = std::min(text.find(text[bounds.from - 1], bounds.from), end);
    bounds.to = separator;
  }
  return bounds;
}

inline std::string replaced(std::string text, const Bounds& bounds, std::string_view by) {
  if (bounds.is_there()) text.replace(bounds.from, bounds.to - bounds.from, by);
  return text;
}

}  // namespace proofload::defects
