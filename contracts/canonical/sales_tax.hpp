// contracts/canonical/sales_tax.hpp — what a sales tax makes of the amounts of an invoice.
//
// Units    minor units of the amounts' currency; half a unit is rounded away from zero.
// Source   X12 004010 TXI: tax is said by line, or once for the document, and the two differ by a few cents.
#pragma once

#include <span>

#include "contracts/base/money.hpp"
#include "contracts/canonical/agreement.hpp"

namespace proofload::canonical {

Money tax_on(const Money& amount, Ratio rate);

// By line: the sum of each line's own, rounded; by document: that of their sum. Requires one currency, and an amount.
Money tax_on(std::span<const Money> amounts, const SalesTax& tax);

}  // namespace proofload::canonical
