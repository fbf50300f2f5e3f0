#include "harness/defects/changes_by_arrival.hpp"

namespace proofload::defects {
namespace {

bool whichever_came(std::optional<std::int64_t>, std::int64_t) { return true; }

}  // namespace

const Defect kChangesByArrival{
    .name = "changes-by-arrival",
    .harm = "The first change comes after the second, and undoes it.",
    .caught_by = "changes_applied_in_order",
    .plant = [](orchestrator::Policies& policies) {
      policies.is_next_change = whichever_came;
    }};

}  // namespace proofload::defects
