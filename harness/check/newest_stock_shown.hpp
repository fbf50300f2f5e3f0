// harness/check/newest_stock_shown.hpp — what the ERP shows of a third party's stock is what the newest report says.
//
// Verifies  an older figure is never shown after a newer; in the end the figure of the newest report that was
//           acknowledged is shown, or a newer one.
// Does not verify whether a report is true, because stock_conserved does; how soon it is shown, but for two hours before
//           the end, because nothing is agreed on that.
// Assumes   reports tell times to the minute, by their warehouse's own clock, right or wrong; trouble ends at heal.
// Source    domain facts C13, C24.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kNewestStockShown;

}  // namespace proofload::check
