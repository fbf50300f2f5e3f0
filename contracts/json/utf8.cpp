#include "contracts/json/utf8.hpp"

#include <algorithm>

namespace proofload::json {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

bool continues(std::string_view text, std::size_t i) {
  return (byte_at(text, i) & 0xc0u) == 0x80u;
}

// The length of the sequence that begins at `i`, 0 when it is malformed. The second byte's range
// rules out overlong forms, surrogates and what lies beyond U+10FFFF.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const unsigned lead = byte_at(text, i);
  if (lead < 0x80) return 1;
  const unsigned second = byte_at(text, i + 1);
  if (lead >= 0xc2 && lead <= 0xdf) return continues(text, i + 1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const unsigned lowest = lead == 0xe0 ? 0xa0 : 0x80;
    const unsigned highest = lead == 0xed ? 0x9f : 0xbf;
    return second >= lowest && second <= highest && continues(text, i + 2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const unsigned lowest = lead == 0xf0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xf4 ? 0x8f : 0xbf;
    const bool well = second >= lowest && second <= highest;
    return well && continues(text, i + 2) && continues(text, i + 3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t length = sequence_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return text.size();
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u;
  }));
}

char* put_utf8(std::uint32_t code_point, char* out) {
  const auto put = [&out](std::uint32_t byte) { *out++ = static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xc0u | code_point >> 6);
    put(0x80u | (code_point & 0x3fu));
  } else if (code_point < 0x10000) {
    put(0xe0u | code_point >> 12);
    put(0x80u | (code_point >> 6 & 0x3fu));
    put(0x80u | (code_point & 0x3fu));
  } else {
    put(0xf0u | code_point >> 18);
    put(0x80u | (code_point >> 12 & 0x3fu));
    put(0x80u | (code_point >> 6 & 0x3fu));
    put(0x80u | (code_point & 0x3fu));
  }
  return out;
}

}  // namespace proofload::json
