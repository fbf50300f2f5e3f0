// harness/check/delivery_shown.hpp — what a carrier says of a parcel or a load reaches the ERP.
//
// Verifies  for each parcel whose label was bought, and each load that moved: that what the carrier said of it last, two days before
//           the end or earlier, is shown in the ERP, or something newer.
// Does not verify words in between, nor when they are shown; what a carrier says before it has the goods (pre_transit).
// Assumes   a word that trouble befell may never arrive: whoever carries it may give up.
// Source    domain facts I5, I6, C21; catalogue 47.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kDeliveryShown;

}  // namespace proofload::check
