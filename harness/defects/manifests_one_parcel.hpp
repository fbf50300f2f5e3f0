// harness/defects/manifests_one_parcel.hpp — the manifest of a shipment has its first parcel.
//
// Source   domain facts, section 1.5: parcels go by label and manifest.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kManifestsOneParcel;

}  // namespace proofload::defects
