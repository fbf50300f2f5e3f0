#include "harness/defects/forgets_duplicates.hpp"

namespace proofload::defects {
namespace {

bool never(bool, bool, Duration) { return false; }

}  // namespace

const Defect kForgetsDuplicates{
    .name = "forgets-duplicates",
    .harm = "An order that is delivered twice is taken twice, and answered twice.",
    .caught_by = "answered_as_agreed",
    .plant = [](orchestrator::Policies& policies) { policies.is_repeat = never; }};

}  // namespace proofload::defects
