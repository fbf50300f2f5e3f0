#include "orchestrator/line_terms.hpp"

namespace proofload::orchestrator {
namespace {

std::int64_t units_per_price(std::string_view code) {
  if (code == "HP") return 100;
  if (code == "TP") return 1000;
  return 1;
}

}  // namespace

std::string line_id(const LineRecord& line) {
  return line.buyer_line.empty() ? std::to_string(line.line) : line.buyer_line;
}

std::string basis_code(const Quantity& basis) {
  if (basis.millionths == 100 * Quantity::kOne) return "HP";
  if (basis.millionths == 1000 * Quantity::kOne) return "TP";
  return "PE";
}

std::vector<x12::ProductId> products_of(const LineRecord& line) {
  std::vector<x12::ProductId> products;
  if (!line.buyer_item.empty()) products.push_back({line.buyer_item_qualifier, line.buyer_item});
  if (line.buyer_item_qualifier != "VN" && !line.item.empty()) products.push_back({"VN", line.item});
  return products;
}

Result<Quantity> price_basis(const canonical::Item& item, std::string_view code, Unit unit) {
  return canonical::to_base_unit(item, Quantity{units_per_price(code) * Quantity::kOne, unit});
}

}  // namespace proofload::orchestrator
