// harness/check/told_as_ordered.hpp — documents name an order as its buyer named it.
//
// Verifies  X12 855, 856 and 810 of the orchestrator, as they are sent: the date of the order (BAK04, PRF04, BIG03); each line by
//           the buyer's number and by a name of its item, in the unit in which it was
//           ordered (in base units where it is no whole number of that); the price of an 855's line (PO104,
//           PO105), where the order says one; the order's currency; its ship-to, where a document names one. 865: the date of the order
//           (BCA06), and of each line that the buyer knows how many it asked for (POC03), and the price.
// Does not verify quantities and amounts, because shipped_within_accepted, carton_in_one_notice and invoiced_as_shipped do.
// Assumes   nothing: what is damaged on its way was right when it was sent. Given documents, whose content it does not know, are
//           not judged.
// Source    domain facts C16; catalogue 12, 34, 49, 58.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kToldAsOrdered;

}  // namespace proofload::check
