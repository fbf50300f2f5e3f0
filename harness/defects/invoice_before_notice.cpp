#include "harness/defects/invoice_before_notice.hpp"

namespace proofload::defects {
namespace {

bool never(const Agreement&, bool) { return false; }

}  // namespace

const Defect kInvoiceBeforeNotice{
    .name = "invoice-before-notice",
    .harm = "A partner who matches 810s against 856s gets some that match nothing.",
    .caught_by = "answered_as_agreed",
    .plant = [](orchestrator::Policies& policies) { policies.holds_invoice = never; }};

}  // namespace proofload::defects
