// harness/defects/hides_delivery.hpp — of a parcel that was delivered the ERP is told that it is still on its way.
//
// Source   domain facts, catalogue 17, 47.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kHidesDelivery;

}  // namespace proofload::defects
