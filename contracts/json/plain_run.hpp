// contracts/json/plain_run.hpp — where a string's run of plain ASCII ends, eight bytes at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace proofload::json {

// From `at` on: the first quote, backslash, control character or byte beyond ASCII, or a place with
// fewer than eight bytes left before `end`; never beyond the first of them.
inline const char* skip_plain_run(const char* at, const char* end) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kHighs = 0x8080808080808080u;
  if constexpr (std::endian::native == std::endian::little) {
    while (end - at >= 8) {
      std::uint64_t word;
      std::memcpy(&word, at, sizeof word);
      const std::uint64_t quote = word ^ (kOnes * '"');
      const std::uint64_t backslash = word ^ (kOnes * '\\');
      // A subtraction that borrows spoils the bytes above it alone, and the lowest stop is what
      // counts.
      const std::uint64_t stops =
          ((quote - kOnes) | (backslash - kOnes) | (word - kOnes * 0x20) | word) & kHighs;
      if (stops != 0) return at + std::countr_zero(stops) / 8;
      at += 8;
    }
  }
  return at;
}

}  // namespace proofload::json
