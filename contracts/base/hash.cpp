#include "contracts/base/hash.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cstring>

#define XXH_INLINE_ALL
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#include <xxhash.h>
#pragma GCC diagnostic pop

namespace proofload {

static_assert(std::endian::native == std::endian::little,
              "digests are defined over little-endian fields");

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

namespace {
constexpr std::uint64_t kFnvPrime = 0x100000001b3u;

std::uint64_t fnv(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
  return hash;
}
}  // namespace

std::uint64_t addressed_draw(std::uint64_t seed, std::string_view purpose,
                             std::string_view subject) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), seed).ptr;
  std::uint64_t h = hash_name({digits.data(), static_cast<std::size_t>(end - digits.data())});
  h = (h ^ 0x1f) * kFnvPrime;
  h = fnv(h, purpose);
  h = (h ^ 0x1f) * kFnvPrime;
  return mix(fnv(h, subject));
}

std::string to_text(const Digest& digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint64_t half : {digest.high, digest.low}) {
    for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(half >> shift) & 15];
  }
  return text;
}

// Small fields gather in a buffer, so that the hash is fed in blocks.
struct Digester::State {
  XXH3_state_t hash;
  std::array<char, 1024> buffer;
  std::size_t used = 0;

  void put(const char* data, std::size_t size) {
    if (size > buffer.size() - used) flush();
    if (size > buffer.size()) {
      XXH3_128bits_update(&hash, data, size);
      return;
    }
    std::memcpy(buffer.data() + used, data, size);
    used += size;
  }
  void flush() {
    XXH3_128bits_update(&hash, buffer.data(), used);
    used = 0;
  }
};

Digester::Digester() : state_(std::make_unique<State>()) { XXH3_128bits_reset(&state_->hash); }
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;

void Digester::add(std::uint64_t value) {
  std::array<char, 8> bytes;
  std::memcpy(bytes.data(), &value, bytes.size());
  state_->put(bytes.data(), bytes.size());
}

void Digester::add(std::string_view bytes) {
  add(bytes.size());
  state_->put(bytes.data(), bytes.size());
}

Digest Digester::digest() const {
  state_->flush();
  const XXH128_hash_t hash = XXH3_128bits_digest(&state_->hash);
  return {hash.low64, hash.high64};
}

}  // namespace proofload
