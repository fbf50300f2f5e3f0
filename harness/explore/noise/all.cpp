#include <array>

#include "harness/explore/noise/regrouped.hpp"
#include "harness/explore/noise/repeats.hpp"
#include "harness/explore/noise/restarts.hpp"
#include "harness/explore/noise/swaps.hpp"

namespace proofload::explore {

std::span<const Noise> all_noise() {
  static const std::array noises{kRegrouped, kRepeats, kRestarts, kSwaps};
  return noises;
}

}  // namespace proofload::explore
