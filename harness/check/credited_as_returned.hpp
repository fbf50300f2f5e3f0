// harness/check/credited_as_returned.hpp — goods that come back are credited: what came, once, at the price that was invoiced.
//
// Verifies        a credit is for a return that was received before it, line by line for as many as came back, at the price
//                 in force, with the tax as agreed on it; no more of a line than was invoiced; what may come back is
//                 credited, and the partner gets the credit as it was posted; of what may not, nothing is credited and a
//                 person hears of it. Likewise of what the ERP has closed for so long that it credits nothing any more,
//                 and of what was not asked for where it has to be.
// Does not verify that stock is put back, because stock_conserved does; nor that the tax on several credits makes that of
//                 their invoice: each is rounded by itself, and they may differ by cents.
// Source          domain facts C10, C22, flow F7.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kCreditedAsReturned;

}  // namespace proofload::check
