#include "orchestrator/line_terms.hpp"

namespace proofload::orchestrator {
namespace {

std::int64_t units_per_price(std::string_view code) {
  if (code == "HP") return 100;
  if (code == "TP") return 1000;
  return 1;
}

}  // namespace

std::string basis_code(const Quantity& basis) {
  if (basis.millionths == 100 * Quantity::kOne) return "HP";
  if (basis.millionths == 1000 * Quantity::kOne) return "TP";
  return "PE";
}

UnitPrice priced_in(Unit unit, const UnitPrice& price, const Quantity& buyers_basis) {
  if (buyers_basis.unit == unit || price.basis.unit != unit) return {price.millionths, price.currency, buyers_basis};
  return {price.millionths * Quantity::kOne / price.basis.millionths, price.currency, {Quantity::kOne, unit}};
}

Result<Quantity> price_basis(const canonical::Item& item, std::string_view code, Unit unit) {
  return canonical::to_base_unit(item, Quantity{units_per_price(code) * Quantity::kOne, unit});
}

}  // namespace proofload::orchestrator
