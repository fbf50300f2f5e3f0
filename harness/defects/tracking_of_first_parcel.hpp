// harness/defects/tracking_of_first_parcel.hpp — whatever a carrier says of a parcel is shown of the first of its order.
//
// Source   domain facts, catalogue 17: one tracking number an order.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kTrackingOfFirstParcel;

}  // namespace proofload::defects
