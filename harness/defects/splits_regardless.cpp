#include "harness/defects/splits_regardless.hpp"

namespace proofload::defects {

const Defect kSplitsRegardless{
    .name = "splits-regardless",
    .harm = "An order that is to come from one warehouse comes from two.",
    .caught_by = "one_warehouse_as_agreed",
    .plant = [](orchestrator::Policies& policies) { policies.may_split = [](const Agreement&) { return true; }; }};

}  // namespace proofload::defects
