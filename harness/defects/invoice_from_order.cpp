#include "harness/defects/invoice_from_order.hpp"

#include <algorithm>

namespace proofload::defects {
namespace {

std::vector<orchestrator::InvoicedLine> what_was_ordered(const orchestrator::OrderState& order,
                                                          const orchestrator::ReleaseRecord& release) {
  std::vector<orchestrator::InvoicedLine> lines;
  for (const orchestrator::LineRecord& line : order.lines) {
    const bool is_of_release = std::any_of(release.lines.begin(), release.lines.end(),
                                           [&](const auto& each) { return each.line == line.line; });
    if (is_of_release) lines.push_back({line.line, line.ordered});
  }
  return lines;
}

}  // namespace

const Defect kInvoiceFromOrder{
    .name = "invoice-from-order",
    .harm = "A short shipment is invoiced in full.",
    .caught_by = "invoiced_as_shipped",
    .plant = [](orchestrator::Policies& policies) { policies.invoice_lines = what_was_ordered; }};

}  // namespace proofload::defects
