#include "harness/defects/retries_without_limit.hpp"

namespace proofload::defects {
namespace {

Duration one_second(const orchestrator::Patience&, std::uint32_t, std::uint64_t) { return 1s; }
bool always(const orchestrator::Patience&, std::uint32_t) { return true; }

}  // namespace

const Defect kRetriesWithoutLimit{
    .name = "retries-without-limit",
    .harm = "A system that comes back is met by a storm, and nobody hears that it was gone.",
    .caught_by = "retries_bounded",
    .plant = [](orchestrator::Policies& policies) {
      policies.retry_pause = one_second;
      policies.tries_again = always;
    }};

}  // namespace proofload::defects
