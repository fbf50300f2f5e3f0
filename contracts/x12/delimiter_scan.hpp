// contracts/x12/delimiter_scan.hpp — where two characters stand in the next 64 bytes, as a bit
// mask.
//
// What     SSE2 where the compiler has it (every x86-64), eight bytes a step elsewhere; the same
// mask from both. Requires 64 readable bytes.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace proofload::x12 {

inline constexpr std::size_t kScanBytes = 64;

// Bit i is set when bytes[i] is `a` or `b`. The portable form; public so that a test can compare
// the two.
inline std::uint64_t scan_portable(const char* bytes, char a, char b) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kLow7 = 0x7f7f7f7f7f7f7f7fu;
  const auto zero_bytes = [](std::uint64_t word) {  // 0x80 exactly where a byte is 0
    return ~(((word & kLow7) + kLow7) | word | kLow7);
  };
  std::uint64_t mask = 0;
  for (unsigned step = 0; step < 8; ++step) {
    std::uint64_t word;
    std::memcpy(&word, bytes + step * 8, 8);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    const std::uint64_t hits = zero_bytes(word ^ (kOnes * static_cast<unsigned char>(a))) |
                               zero_bytes(word ^ (kOnes * static_cast<unsigned char>(b)));
    mask |= (((hits >> 7) * 0x0102040810204080u) >> 56) << (step * 8);
  }
  return mask;
}

inline std::uint64_t scan(const char* bytes, char a, char b) {
#if defined(__SSE2__)
  const __m128i first = _mm_set1_epi8(a);
  const __m128i second = _mm_set1_epi8(b);
  std::uint64_t mask = 0;
  for (unsigned step = 0; step < 4; ++step) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + step * 16));
    const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(block, first), _mm_cmpeq_epi8(block, second));
    mask |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(hits))} << (step * 16);
  }
  return mask;
#else
  return scan_portable(bytes, a, b);
#endif
}

}  // namespace proofload::x12
