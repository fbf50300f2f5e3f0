// harness/check/orders_end_as_required.hpp — every order ends, and for a reason that is true.
//
// Verifies  shipped and invoiced in full; or short, cancelled, refused or parked for a cause that workload and facts bear out.
// Does not verify when an order ended, because answered_as_agreed judges deadlines; given documents, whose content it does not know.
// Assumes   trouble ends at heal; what is on hold at the end waits for a clerk; answered success is done;
//          an order that its buyer gave up because trouble let none of its 850s through is excused.
// Source    definitions, section 5; domain facts I5.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kOrdersEndAsRequired;

}  // namespace proofload::check
