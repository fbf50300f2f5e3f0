// harness/defects/dates_orders_by_invoice.hpp — an 810 dates the order by the day of the invoice.
//
// Source   domain facts, catalogue 34.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kDatesOrdersByInvoice;

}  // namespace proofload::defects
