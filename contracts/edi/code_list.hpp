// contracts/edi/code_list.hpp — codes as numbers, for lists of them that are searched.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proofload::edi {

// Eight characters at most, for code lists; 0 for what is longer.
constexpr std::uint64_t pack_code(std::string_view code) {
  if (code.empty() || code.size() > 8) return 0;
  std::uint64_t packed = 0;
  for (const char c : code) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

inline std::string unpack_code(std::uint64_t packed) {
  std::string out;
  for (int shift = 56; shift >= 0; shift -= 8) {
    if (const char c = static_cast<char>(packed >> shift & 0xff); c != '\0') out += c;
  }
  return out;
}

}  // namespace proofload::edi
