// harness/defects/dates_notices_by_order.hpp — an 856 is dated by the day of its order.
//
// Source   domain facts, catalogue 33.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kDatesNoticesByOrder;

}  // namespace proofload::defects
