#include "harness/defects/invoice_from_order.hpp"

namespace proofload::defects {
namespace {

std::vector<orchestrator::InvoicedLine> what_was_ordered(const orchestrator::OrderState& order) {
  std::vector<orchestrator::InvoicedLine> lines;
  for (const orchestrator::LineRecord& line : order.lines) lines.push_back({line.line, line.ordered});
  return lines;
}

}  // namespace

const Defect kInvoiceFromOrder{
    .name = "invoice-from-order",
    .harm = "A short shipment is invoiced in full.",
    .caught_by = "invoiced_as_shipped",
    .plant = [](orchestrator::Policies& policies) { policies.invoice_lines = what_was_ordered; }};

}  // namespace proofload::defects
