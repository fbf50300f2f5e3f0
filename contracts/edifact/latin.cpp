#include "contracts/edifact/latin.hpp"

namespace proofload::edifact {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string latin_of(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c < 0x80) {
      out += c < 0x20 || c == 0x7F ? ' ' : static_cast<char>(c);
      continue;
    }
    const bool is_whole = i + 1 < utf8.size() && is_continuation(utf8[i + 1]);
    const unsigned low = is_whole ? static_cast<unsigned char>(utf8[i + 1]) & 0x3FU : 0;
    const unsigned code = (c & 0x1FU) << 6U | low;
    out += is_whole && (c == 0xC2 || c == 0xC3) && code >= 0xA0 ? static_cast<char>(code) : ' ';
    while (i + 1 < utf8.size() && is_continuation(utf8[i + 1])) ++i;
  }
  return out;
}

std::string utf8_of(std::string_view latin) {
  std::string out;
  out.reserve(latin.size());
  for (const char each : latin) {
    const auto c = static_cast<unsigned char>(each);
    if (c < 0x80) {
      out += each;
    } else {
      out += static_cast<char>(0xC0U | c >> 6U);
      out += static_cast<char>(0x80U | (c & 0x3FU));
    }
  }
  return out;
}

}  // namespace proofload::edifact
