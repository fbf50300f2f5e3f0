// harness/defects/resends_invoice_as_new.hpp — an invoice that is sent again gets another number.
//
// Source   domain facts, catalogue 8 and 51.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kResendsInvoiceAsNew;

}  // namespace proofload::defects
