#include "sim/entry_chain.hpp"

#include <algorithm>

namespace proofload::sim {

Chunk* Chunks::take_fresh() {
  if (fresh_ == 0) {
    // An eighth of what there is: few allocations, little waste.
    constexpr std::size_t kLeast = 16;
    fresh_ = std::max(kLeast, total_ / 8);
    slabs_.emplace_back(new Chunk[fresh_]);
    total_ += fresh_;
  }
  return &slabs_.back()[--fresh_];
}

}  // namespace proofload::sim
