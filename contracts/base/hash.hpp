// contracts/base/hash.hpp — the fixed hashes that identities, chance and digests are made of.
//
// What     XXH3 over bytes, for the world's own identities and decisions; FNV-1a with a mixing
//          finaliser for draw(), which every language must be able to repeat; a cheap mixer to
//          combine.
// Replay   published, the same on every machine; integers enter as little-endian bytes.
// Source   xxHash specification 0.8 (XXH3_64bits, XXH3_128bits); FNV-1a 64; SplitMix64 finaliser.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace proofload {

static_assert(std::endian::native == std::endian::little, "digests are defined over little-endian fields");

// XXH3-64 of the bytes.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0);

// FNV-1a 64 at compile time; for names, never for chance.
constexpr std::uint64_t hash_name(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

// The SplitMix64 finaliser: every input bit moves every output bit.
constexpr std::uint64_t mix(std::uint64_t h) {
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9u;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebu;
  return h ^ (h >> 31);
}

constexpr std::uint64_t combine(std::uint64_t a, std::uint64_t b) {
  return mix(a + 0x9e3779b97f4a7c15u + (b ^ (b >> 29)) * 0xff51afd7ed558ccdu);
}

// The draw that an actor may ask for, in any language: definitions, section 2.
std::uint64_t addressed_draw(std::uint64_t seed, std::string_view purpose,
                             std::string_view subject);

struct Digest {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

// 32 lower-case hexadecimal digits.
std::string to_text(const Digest& digest);

// A running XXH3-128 over length-prefixed fields: different values of fields of the same types
// never give the same bytes. Where lists of several types meet, a leading field must say which it
// is.
class Digester {
 public:
  Digester();
  ~Digester();
  Digester(Digester&&) noexcept;
  Digester& operator=(Digester&&) noexcept;

  void add(std::uint64_t value) {  // eight bytes, little-endian
    if (buffer_.size() - used_ < sizeof value) flush();
    std::memcpy(buffer_.data() + used_, &value, sizeof value);
    used_ += sizeof value;
  }
  void add(std::string_view bytes);  // its length, then the bytes
  Digest digest();

 private:
  struct State;
  void flush();

  // Small fields gather here, so that the hash is fed in blocks.
  std::array<char, 1024> buffer_;
  std::size_t used_ = 0;
  std::unique_ptr<State> state_;
};

}  // namespace proofload
