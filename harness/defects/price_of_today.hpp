// harness/defects/price_of_today.hpp — an order without prices gets those of the day on which it is taken.
//
// Source   domain facts, catalogue 34: an order that comes late is dated, and priced, by its arrival.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kPriceOfToday;

}  // namespace proofload::defects
