#include "harness/defects/change_applied_twice.hpp"

namespace proofload::defects {
namespace {

// Nothing tells it from the first: its turn has come, whatever was decided since.
bool is_new(bool) { return false; }

bool up_to_the_next(std::optional<std::int64_t> last, std::int64_t number) { return number <= last.value_or(0) + 1; }

}  // namespace

const Defect kChangeAppliedTwice{
    .name = "change-applied-twice",
    .harm = "A change that comes again under new control numbers is made again.",
    .caught_by = "changes_applied_in_order",
    .plant = [](orchestrator::Policies& policies) {
      policies.is_repeat_change = is_new;
      policies.is_next_change = up_to_the_next;
    }};

}  // namespace proofload::defects
