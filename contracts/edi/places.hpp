// contracts/edi/places.hpp — which places of a structure a set or message came through.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace proofload::edi {

class Places {
 public:
  static constexpr std::size_t kMost = 256;  // compile() refuses a structure with more

  void add(std::uint16_t node) { bits_[node / 64 % kWords] |= std::uint64_t{1} << (node % 64); }
  void add(const Places& others) {
    for (std::size_t i = 0; i < kWords; ++i) bits_[i] |= others.bits_[i];
  }
  bool any_of(const Places& others) const {
    for (std::size_t i = 0; i < kWords; ++i) {
      if ((bits_[i] & others.bits_[i]) != 0) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t kWords = kMost / 64;
  std::array<std::uint64_t, kWords> bits_{};
};

}  // namespace proofload::edi
