// harness/defects/pays_newest_invoice.hpp — a payment goes to the invoice that the customer was sent last.
//
// Source   domain facts: RMR02 names the invoice; cash that is applied by customer.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kPaysNewestInvoice;

}  // namespace proofload::defects
