#include "harness/explore/noise/repeats.hpp"

namespace proofload::explore {
namespace {

Noisy with_repeats(const run::Prepared& prepared, run::CaseSeed, std::string_view) {
  return {with_on_each_wire(prepared, "duplicate", "after", "2s")};
}

}  // namespace

const Noise kRepeats{.name = "repeats",
                     .one = "repeat",
                     .many = "repeats",
                     .summary = "a third of what is sent to the orchestrator arrives twice",
                     .with = with_repeats};

}  // namespace proofload::explore
