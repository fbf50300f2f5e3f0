// harness/defects/invoice_before_notice.hpp — an invoice waits for no ship notice.
//
// Source   domain facts, catalogue 55.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kInvoiceBeforeNotice;

}  // namespace proofload::defects
