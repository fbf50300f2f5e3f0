// harness/explore/twins.hpp — each case twice: as it is, and with what must not matter.
//
// What     The noisy twin meets the very same trouble, and beside it one kind of noise (noise/): repeats, swaps, restarts,
//          orders in other interchanges. What the systems of record did for each order must be the same, down to the line, the quantity and the money. Nobody has to write down what
//          is expected. An order that ends otherwise when nothing but time differs, with no noise at all (all takes its median;
//          a third of the messages comes 5 or 30 min later), is one that time decides, such as a change against the picker, or two
//          orders for the last piece: it is set aside.
// Shape    differences an order and a fact: how often it became true in the one twin and in the other. Names that were
//          minted, times and attempts are left out.
// Requires facts that are declared business here; a case of generated orders.
// Replay   a function of (scenario, seed, plant).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "harness/explore/noise/noise.hpp"

namespace proofload::explore {

struct TwinDifference {
  std::string order;
  std::string fact;  // "invoice.posted, line 1, 5 EA, 62.50 USD"
  std::uint64_t clean = 0;
  std::uint64_t noisy = 0;
};

struct Twins {
  run::Outcome clean;
  run::Outcome noisy;
  std::uint64_t noise = 0;  // how often there was some
  std::uint64_t orders = 0;
  std::uint64_t set_aside = 0;  // orders that time decides
  std::vector<TwinDifference> differences;  // by order, then fact
};

Twins twins_of(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant, const Noise& noise);

}  // namespace proofload::explore
