// harness/check/asked_as_told.hpp — what one system is told of a thing is what another said of it.
//
// Verifies  requests of the orchestrator, as they are sent. carrier.rate: the weight of some cartons of the release, or of what
//           was allocated to it. carrier.buy_label: the carton's weight and its release, as its warehouse told them.
//           wms.attach_label: a label that was bought for that carton. tms.plan_load: a weight that the allocation of each
//           release had at some time, for what is asked again is asked as before. tms.book_load: the cost at which that carrier
//           was rated. erp.set_delivery_status: of a parcel, its shipment, and a time at which its carrier saw it, in whatever
//           form. erp.apply_payment: what the partner deducted, and why.
//           erp.cancel_lines and wms.cancel_release: by reason of the buyer, a person or a window only where there was a cancel or a
//           change, a decision, a window.
// Does not verify what a system does with it, because others judge that; what was never told, or differently at different times.
// Assumes   nothing: what is damaged on its way was right when it was sent.
// Source    domain facts I3, I5; catalogue 47.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kAskedAsTold;

}  // namespace proofload::check
