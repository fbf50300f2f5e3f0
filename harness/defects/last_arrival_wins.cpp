#include "harness/defects/last_arrival_wins.hpp"

namespace proofload::defects {
namespace {

bool always(const orchestrator::Parcel&, const orchestrator::Parcel&) { return true; }

}  // namespace

const Defect kLastArrivalWins{
    .name = "last-arrival-wins",
    .harm = "A parcel that is out for delivery is shown in transit again.",
    .caught_by = "legal_status_moves",
    .plant = [](orchestrator::Policies& policies) { policies.supersedes = always; }};

}  // namespace proofload::defects
