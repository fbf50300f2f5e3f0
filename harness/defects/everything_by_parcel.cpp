#include "harness/defects/everything_by_parcel.hpp"

namespace proofload::defects {

const Defect kEverythingByParcel{
    .name = "everything-by-parcel",
    .harm = "What the buyer would fetch, or wants on a truck, goes as parcels.",
    .caught_by = "transported_as_agreed",
    .plant = [](orchestrator::Policies& policies) {
      policies.transport = [](const Agreement&) { return Transport::parcel; };
    }};

}  // namespace proofload::defects
