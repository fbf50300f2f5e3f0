#include "harness/defects/retries_in_step.hpp"

#include <algorithm>

namespace proofload::defects {
namespace {

Duration doubled(const orchestrator::Patience& patience, std::uint32_t attempts, std::uint64_t) {
  return patience.backoff_first * (std::int64_t{1} << std::min(attempts - 1, 12u));
}

}  // namespace

const Defect kRetriesInStep{
    .name = "retries-in-step",
    .harm = "What failed together comes back together, and fails together.",
    .caught_by = "retries_spread",
    .plant = [](orchestrator::Policies& policies) { policies.retry_pause = doubled; }};

}  // namespace proofload::defects
