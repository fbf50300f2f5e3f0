// contracts/edi/segment_table.hpp — from a segment's id to its place in a dictionary, in one look.
//
// Requires ids packed as of segment_id.hpp, at most kSegmentsMax of them.
#pragma once

#include <array>
#include <cstdint>

#include "contracts/edi/structure.hpp"

namespace proofload::edi {

class SegmentTable {
 public:
  static constexpr std::size_t kSegmentsMax = 511;  // half empty

  void add(std::uint32_t packed, std::uint16_t segment) {
    std::uint32_t slot = hash(packed);
    while (slots_[slot].packed != 0) slot = (slot + 1) % kSlots;
    slots_[slot] = {packed, segment};
  }
  // kNone when there is no such segment.
  std::uint16_t find(std::uint32_t packed) const {
    for (std::uint32_t slot = hash(packed);; slot = (slot + 1) % kSlots) {
      if (slots_[slot].packed == packed) return slots_[slot].segment;
      if (slots_[slot].packed == 0) return kNone;
    }
  }

 private:
  static constexpr std::uint32_t kSlots = 1024;
  struct Slot {
    std::uint32_t packed = 0;
    std::uint16_t segment = kNone;
  };
  static std::uint32_t hash(std::uint32_t packed) { return (packed * 2654435761u) >> 22; }
  std::array<Slot, kSlots> slots_{};
};

}  // namespace proofload::edi
