// contracts/canonical/document_scope.hpp — when the day of a load and the period of an invoice are over.
//
// What     Both by the clocks of the agreement's zone. Periods of `invoice_every`, in whole days, count from a Monday.
#pragma once

#include "contracts/base/zone.hpp"
#include "contracts/canonical/agreement.hpp"

namespace proofload {

// The first midnight after that moment.
Instant day_end(const Agreement& agreement, Instant at, CivilEpoch epoch);

Instant invoice_period_end(const Agreement& agreement, Instant at, CivilEpoch epoch);

}  // namespace proofload
