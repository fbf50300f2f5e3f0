// harness/defects/rounds_prices.hpp — prices lose what stands behind the decimal point.
//
// Source   domain facts, catalogue 35, 58: a column of whole numbers.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kRoundsPrices;

}  // namespace proofload::defects
