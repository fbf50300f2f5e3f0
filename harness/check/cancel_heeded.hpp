// harness/check/cancel_heeded.hpp — a cancel stops the goods, or a person hears that it came too late.
//
// Verifies  for each order that its buyer cancelled and that shipped, a case that says so; and that it was too late: a warehouse was asked
//           to stop the goods and would not, or they had left (where changes end at the release: were released) within hours.
// Does not verify that what was cancelled in time ends cancelled everywhere, because orders_end_as_required does.
// Assumes   a cancel that trouble kept from arriving is excused where its buyer gave it up; one that trouble held up may
//           have come too late.
// Source    domain facts C8; catalogue 44.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kCancelHeeded;

}  // namespace proofload::check
