// harness/defects/stock_by_arrival.hpp — the inventory report that came last is taken for the newest.
//
// Source   domain facts C13.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kStockByArrival;

}  // namespace proofload::defects
