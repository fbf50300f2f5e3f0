// harness/defects/one_number_one_order.hpp — a purchase order number stands for one order, whoever it comes from.
//
// Source   domain facts, catalogue 1, 4.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kOneNumberOneOrder;

}  // namespace proofload::defects
