#include "harness/explore/noise/swaps.hpp"

namespace proofload::explore {
namespace {

// As close as replies are: longer would be time, which may matter.
Noisy with_swaps(const run::Prepared& prepared, run::CaseSeed, std::string_view) {
  return {with_on_each_wire(prepared, "reorder", "by", "3s")};
}

}  // namespace

const Noise kSwaps{.name = "swaps",
                   .one = "swap",
                   .many = "swaps",
                   .summary = "a third of what is sent to the orchestrator may be overtaken by what comes 3 s later",
                   .with = with_swaps};

}  // namespace proofload::explore
