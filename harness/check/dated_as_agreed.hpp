// harness/check/dated_as_agreed.hpp — "Documents tell dates and times on the partner's clock."
//
// Verifies X12 856 DTM*011, where the partner's notice has one: to the minute the time at which the warehouse shipped, on
//          the clocks of the agreement's zone. erp.confirm_shipment: the same time, to the minute. X12 810 BIG01: the date at which the ERP said that it posted the invoice.
// Assumes  a warehouse tells the time by its own clock, right or wrong.
// Does not verify  dates of the other documents themselves: BSN03, BAK09.
// Source   domain facts, catalogue 33: cut-offs misapplied, UTC against local, the days on which clocks change.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kDatedAsAgreed;

}  // namespace proofload::check
