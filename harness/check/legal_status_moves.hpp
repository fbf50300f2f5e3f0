// harness/check/legal_status_moves.hpp — no older status over a newer one.
//
// Verifies  each status that the ERP shows of a parcel or a load against the carrier's own sequence of events.
// Does not verify that the ERP learns of every status, because it may be overtaken by the end of the case.
// Assumes   nothing.
// Source    domain facts I6, C21; catalogue 15, 17.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kLegalStatusMoves;

}  // namespace proofload::check
