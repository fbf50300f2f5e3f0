#include "harness/defects/tenders_stay_open.hpp"

namespace proofload::defects {

const Defect kTendersStayOpen{
    .name = "tenders-stay-open",
    .harm = "Two trucks come for one load.",
    .caught_by = "one_carrier_per_load",
    .plant = [](orchestrator::Policies& policies) { policies.withdraws_tenders = [] { return false; }; }};

}  // namespace proofload::defects
