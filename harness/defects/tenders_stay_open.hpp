// harness/defects/tenders_stay_open.hpp — the next carrier is asked, and the one before is never told.
//
// Source   domain facts C18, C19; catalogue 57.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kTendersStayOpen;

}  // namespace proofload::defects
