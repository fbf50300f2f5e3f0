#include "harness/defects/receipt_is_acceptance.hpp"

namespace proofload::defects {

const Defect kReceiptIsAcceptance{
    .name = "receipt-is-acceptance",
    .harm = "A load is booked with a carrier that could read the tender, and declines it.",
    .caught_by = "freight_follows_acceptance",
    .plant = [](orchestrator::Policies& policies) { policies.receipt_accepts = [] { return true; }; }};

}  // namespace proofload::defects
