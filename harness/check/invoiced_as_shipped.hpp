// harness/check/invoiced_as_shipped.hpp — the invoice says what was shipped, at the price that was ordered.
//
// Verifies  quantities and amounts per line, posted and received; the sum of the lines; no invoice before its shipment.
// Does not verify that there is an invoice, because orders_end_as_required and answered_as_agreed do.
// Assumes   prices are those of the order; what a system answers with success is done.
// Source    domain facts C5, C16.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kInvoicedAsShipped;

}  // namespace proofload::check
