// harness/check/payments_applied_once.hpp — what a partner pays is applied to its invoices: all of it, once.
//
// Verifies        each invoice of each remittance is applied with what was paid of it, once; no more is applied to an
//                 invoice than it asks for; nothing is applied that nobody paid.
// Does not verify deductions: an invoice that is paid short stays open for what is missing.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kPaymentsAppliedOnce;

}  // namespace proofload::check
