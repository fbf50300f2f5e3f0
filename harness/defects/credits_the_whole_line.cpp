#include "harness/defects/credits_the_whole_line.hpp"

namespace proofload::defects {
namespace {

Quantity all_of_it(const Quantity& invoiced, const Quantity&) { return invoiced; }

}  // namespace

const Defect kCreditsTheWholeLine{
    .name = "credits-the-whole-line",
    .harm = "One piece comes back, and the buyer is paid back for all of them.",
    .caught_by = "credited_as_returned",
    .plant = [](orchestrator::Policies& policies) { policies.credited = all_of_it; }};

}  // namespace proofload::defects
