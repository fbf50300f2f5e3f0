// harness/check/told_as_done.hpp — documents name what was done as those named it who did it.
//
// Verifies  X12 documents of the orchestrator to partners, as they are sent. 855 and 865: the ERP's number of the order, where
//           they say one (BAK08, BCA09). 856 of goods for whose release a load was planned, and which did not leave under labels:
//           a carrier with which such a load was booked (TD503), and its bill of lading (REF BM). 810: only shipments of its orders (REF BM); of a credit, an invoice that
//           asked for the goods (REF IV), and the return that came back (REF RZ); the agreed rate of tax (TXI03). 856 and 810: of a
//           line for which another item shipped, that item, where they use the seller's names (VN).
// Does not verify quantities, amounts and dates, because others do; the truck that a buyer sends, because
//           transported_as_agreed does; what a document does not say.
// Assumes   what a system answers with success is done.
// Source    domain facts C4, C5, C22, section 1.2.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kToldAsDone;

}  // namespace proofload::check
