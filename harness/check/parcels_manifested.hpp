// harness/check/parcels_manifested.hpp — each parcel that leaves is on a manifest of its carrier.
//
// Verifies  for each label that its warehouse was told of before the release shipped, and that was not voided: that the carrier was told of it
//           within a day of the ERP being told of the shipment, for from then on somebody knows that the goods have left.
// Does not verify parcels of third parties, who buy their own labels; nor shipments that the ERP was never told of, because
//           orders_end_as_required does.
// Assumes   the day starts again where injected trouble ends; what a system answers with success is done.
// Source    domain facts, section 1.5 and I5.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kParcelsManifested;

}  // namespace proofload::check
