#include "harness/defects/substitutes_unasked.hpp"

namespace proofload::defects {

const Defect kSubstitutesUnasked{
    .name = "substitutes-unasked",
    .harm = "The partner gets goods that it has not ordered, and sends them back.",
    .caught_by = "shipped_within_accepted",
    .plant = [](orchestrator::Policies& policies) { policies.may_substitute = [](const Agreement&) { return true; }; }};

}  // namespace proofload::defects
