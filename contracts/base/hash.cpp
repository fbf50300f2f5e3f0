#include "contracts/base/hash.hpp"

#include <charconv>

#define XXH_INLINE_ALL
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#include <xxhash.h>
#pragma GCC diagnostic pop

namespace proofload {

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

struct Digester::State {
  XXH3_state_t hash;
};

Digester::Digester() : state_(std::make_unique<State>()) { XXH3_128bits_reset(&state_->hash); }
Digester::~Digester() = default;
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;

void Digester::flush() {
  XXH3_128bits_update(&state_->hash, buffer_.data(), used_);
  used_ = 0;
}

void Digester::add(std::string_view bytes) {
  add(bytes.size());
  if (bytes.size() > buffer_.size() - used_) flush();
  if (bytes.size() > buffer_.size()) {
    XXH3_128bits_update(&state_->hash, bytes.data(), bytes.size());
    return;
  }
  std::memcpy(buffer_.data() + used_, bytes.data(), bytes.size());
  used_ += bytes.size();
}

Digest Digester::digest() {
  flush();
  const XXH128_hash_t hash = XXH3_128bits_digest(&state_->hash);
  return {hash.low64, hash.high64};
}

}  // namespace proofload
