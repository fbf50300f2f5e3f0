#include "harness/defects/units_twice.hpp"

namespace proofload::defects {
namespace {

Result<Quantity> twice(const canonical::Item& item, const Quantity& quantity) {
  const Result<Quantity> once = canonical::to_base_unit(item, quantity);
  if (!once) return once;
  return canonical::to_base_unit(item, Quantity{once->millionths, quantity.unit});
}

}  // namespace

const Defect kUnitsTwice{
    .name = "units-twice",
    .harm = "Of two cases, two times the case of a case is booked.",
    .caught_by = "order_booked_once",
    .plant = [](orchestrator::Policies& policies) { policies.to_base = twice; }};

}  // namespace proofload::defects
