#include "harness/defects/silence_is_acceptance.hpp"

namespace proofload::defects {

const Defect kSilenceIsAcceptance{
    .name = "silence-is-acceptance",
    .harm = "A load is booked with a carrier that never said that it would come.",
    .caught_by = "freight_follows_acceptance",
    .plant = [](orchestrator::Policies& policies) { policies.silence_accepts = [] { return true; }; }};

}  // namespace proofload::defects
