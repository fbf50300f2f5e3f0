#include "harness/defects/change_after_pick.hpp"

namespace proofload::defects {
namespace {

bool always_fits(const Quantity&, const Quantity&) { return true; }

}  // namespace

const Defect kChangeAfterPick{
    .name = "change-after-pick",
    .harm = "A line is cut that the warehouse has picked: more ships than the buyer was told.",
    .caught_by = "changes_applied_in_order",
    .plant = [](orchestrator::Policies& policies) {
      policies.may_change = always_fits;
    }};

}  // namespace proofload::defects
