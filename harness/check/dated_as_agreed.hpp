// harness/check/dated_as_agreed.hpp — "Documents tell dates and times on the partner's clock."
//
// Verifies X12 856 DTM*011, where the partner's notice has one: to the minute the time at which the warehouse shipped, on
//          the clocks of the agreement's zone. erp.confirm_shipment: the same time, to the minute. X12 810 BIG01: the date at which the ERP said that it posted the invoice.
//          The day on which a document says that it was written (BAK09, BCA10, BSN03 with its time, BGN03 of 180 and 753, BIG01 of
//          a credit): none after the one on which it goes out, and none before what it tells of.
// Assumes  a warehouse tells the time by its own clock, right or wrong; by as much as a clock was wrong meanwhile, the day of
//          a document may be another.
// Does not verify  the date in the envelope (ISA09, GS04), because nothing is done by it.
// Source   domain facts, catalogue 33: cut-offs misapplied, UTC against local, the days on which clocks change.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kDatedAsAgreed;

}  // namespace proofload::check
