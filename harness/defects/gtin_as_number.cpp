#include "harness/defects/gtin_as_number.hpp"

#include <algorithm>

namespace proofload::defects {
namespace {

std::string without_leading_zeros(std::string_view text) {
  const bool is_number = text.find_first_not_of("0123456789") == std::string_view::npos;
  const std::size_t zeros = is_number ? std::min(text.find_first_not_of('0'), text.size()) : 0;
  return std::string(text.substr(zeros));
}

}  // namespace

const Defect kGtinAsNumber{
    .name = "gtin-as-number",
    .harm = "An item whose code begins with a zero is not known any more.",
    .caught_by = "orders_end_as_required",
    .plant = [](orchestrator::Policies& policies) { policies.item_name = without_leading_zeros; }};

}  // namespace proofload::defects
