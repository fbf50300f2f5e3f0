#include "harness/defects/credits_at_list_price.hpp"

namespace proofload::defects {
namespace {

UnitPrice as_listed(const UnitPrice&, const UnitPrice& listed) { return listed; }

}  // namespace

const Defect kCreditsAtListPrice{
    .name = "credits-at-list-price",
    .harm = "Goods that were sold at a discount are bought back at the full price, or the other way round.",
    .caught_by = "credited_as_returned",
    .plant = [](orchestrator::Policies& policies) { policies.credit_price = as_listed; }};

}  // namespace proofload::defects
