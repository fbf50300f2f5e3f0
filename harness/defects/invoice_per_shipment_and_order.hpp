// harness/defects/invoice_per_shipment_and_order.hpp — what a shipment was invoiced for is invoiced for the order once more.
//
// Source   domain facts, catalogue 8.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kInvoicePerShipmentAndOrder;

}  // namespace proofload::defects
