// harness/scenario/draw.hpp — the chance of one order: a field of it is a function of seed, stream, number and the field's
// name, whatever else is drawn.
#pragma once

#include <cstdint>

#include "contracts/base/hash.hpp"
#include "harness/scenario/stream.hpp"

namespace proofload::scenario {

class Draw {
 public:
  Draw(std::uint64_t seed, const OrderStream& stream, std::uint32_t number)
      : order_(combine(hash_bytes(stream.name, seed), number)) {}

  std::uint64_t at(std::uint64_t field, std::uint64_t line = 0) const {
    return combine(order_, combine(field, line));
  }
  std::uint64_t below(std::uint64_t bound, std::uint64_t field, std::uint64_t line = 0) const {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>((Wide{at(field, line)} * bound) >> 64);
  }
  std::uint32_t in(Range range, std::uint64_t field, std::uint64_t line = 0) const {
    const std::uint64_t width = std::uint64_t{range.most} - range.least + 1;
    return range.least + static_cast<std::uint32_t>(below(width, field, line));
  }

 private:
  std::uint64_t order_;
};

}  // namespace proofload::scenario
