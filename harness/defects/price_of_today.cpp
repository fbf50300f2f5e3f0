#include "harness/defects/price_of_today.hpp"

namespace proofload::defects {
namespace {

Date day_of_arrival(const Date&, const Date& today) { return today; }

}  // namespace

const Defect kPriceOfToday{
    .name = "price-of-today",
    .harm = "An order that came late is refused, or invoiced at a price that did not hold on its day.",
    .caught_by = "orders_end_as_required",
    .plant = [](orchestrator::Policies& policies) { policies.priced_on = day_of_arrival; }};

}  // namespace proofload::defects
