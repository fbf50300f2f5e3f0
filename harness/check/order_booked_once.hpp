// harness/check/order_booked_once.hpp — demand is booked once.
//
// Verifies  per order and line, over however many sales orders, that the ERP holds what was ordered, once.
// Does not verify that every order is booked, because orders_end_as_required knows which must be.
// Assumes   the workload is known: given documents are judged by their sales orders alone; answered success is done.
// Source    domain facts I1.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kOrderBookedOnce;

}  // namespace proofload::check
