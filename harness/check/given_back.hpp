// harness/check/given_back.hpp — what was ordered for goods that do not leave is given back.
//
// Verifies  for each release that its warehouse cancelled: that the parcel labels which were bought for it are voided within
//           a day, and the buyer hears that there is nothing to fetch where it was asked for a truck. For each load that
//           the TMS planned: that it is cancelled within a day when all its releases were cancelled, or left as parcels.
// Does not verify that carriers hear of it, because one_carrier_per_load does; labels of third parties, who buy their own.
// Assumes   the day starts again where injected trouble ends; what a system answers with success is done.
// Source    domain facts I5, C18; catalogue 19.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kGivenBack;

}  // namespace proofload::check
