#include "harness/defects/trusts_old_keys.hpp"

namespace proofload::defects {
namespace {

bool for_ever(const orchestrator::Patience&, Duration) { return true; }

}  // namespace

const Defect kTrustsOldKeys{
    .name = "trusts-old-keys",
    .harm = "What was done before the key was forgotten is done once more.",
    .caught_by = "one_effect_per_intent",
    .plant = [](orchestrator::Policies& policies) { policies.trusts_key = for_ever; }};

}  // namespace proofload::defects
