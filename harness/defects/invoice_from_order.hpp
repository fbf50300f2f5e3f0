// harness/defects/invoice_from_order.hpp — the invoice asks for what was ordered.
//
// Source   domain facts, catalogue 9.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kInvoiceFromOrder;

}  // namespace proofload::defects
