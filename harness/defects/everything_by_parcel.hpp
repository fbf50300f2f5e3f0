// harness/defects/everything_by_parcel.hpp — how goods go is no matter of the agreement.
//
// Source   domain facts, section 1.5: parcel, freight and collect are alternatives.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kEverythingByParcel;

}  // namespace proofload::defects
