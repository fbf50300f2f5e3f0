// harness/check/contradictions_shown.hpp — an order that comes again and says something else goes to a person.
//
// Verifies  for each order that its buyer sent again under the same number, with another content: that a case of it is opened
//           within a day, or one that is open already is told of it.
// Does not verify that the first one holds until then, because order_booked_once does; nor that a change which contradicts one
//           of its number is shown.
// Assumes   the day starts again where injected trouble ends. An order that its buyer gave up may never have come.
// Source    domain facts, section 1.1 (c); catalogue 56.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kContradictionsShown;

}  // namespace proofload::check
