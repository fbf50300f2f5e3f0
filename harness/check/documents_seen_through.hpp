// harness/check/documents_seen_through.hpp — what goes out and is not taken is sent again, or a person hears of it.
//
// Verifies  each document of the orchestrator that goes alone in its interchange. One that its receiver refuses (a 997 with R or
//           P, a TA1 with R) goes out again under another number, or a person hears of one of its orders, within a day. For
//           one that nobody acknowledges where that is agreed, a person hears within a day of the time at which its last
//           sending was to be acknowledged. What is about the same and calls itself by the same number (BSN02, BIG02, BGN02)
//           is the same document.
// Does not verify that it is taken in the end, because answered_as_agreed does; which document a case is about; a TA1 025,
//           for it may say that the document is there.
// Assumes   the day starts again where injected trouble ends; a refusal that trouble befell may not have been heard.
// Source    domain facts I5, I8, I10; catalogue 43.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kDocumentsSeenThrough;

}  // namespace proofload::check
