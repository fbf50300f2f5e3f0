// harness/cli/scorecard_quirks.hpp — the scorecard's second table: what others do, and whether the sound orchestrator lives
// with it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "harness/cli/console.hpp"
#include "harness/cli/options.hpp"
#include "harness/explore/survival.hpp"

namespace proofload::cli {

struct QuirkSums {
  std::uint64_t quirks = 0;
  std::uint64_t held = 0;
  std::vector<std::string> worse;  // held before, and not any more
};

// Those that --filter names.
std::vector<const quirks::Quirk*> chosen_quirks(const Options& options);

// Tells each as it is done. `before`: those that held.
QuirkSums score_quirks(const std::vector<const quirks::Quirk*>& chosen, explore::Library library, std::uint64_t seed,
                       unsigned workers, const std::set<std::string>& before, const Options& options, const Console& console);

}  // namespace proofload::cli
