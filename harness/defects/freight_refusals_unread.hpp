// harness/defects/freight_refusals_unread.hpp — whatever the TMS says to a carrier's invoice, it counts as paid.
//
// Source   domain facts C20, I4.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kFreightRefusalsUnread;

}  // namespace proofload::defects
