// contracts/edi/characters.hpp — how long a text is, as those count who agreed on it: in characters, not in bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace proofload::edi {

// What is UTF-8 counts a character each; a byte that is not, such as one of ISO 8859-1, counts for itself.
inline std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const auto first = static_cast<unsigned char>(text[at++]);
    const std::size_t further = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
    std::size_t end = at;
    while (end < text.size() && end - at < further && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    if (end - at == further) at = end;
  }
  return count;
}

}  // namespace proofload::edi
