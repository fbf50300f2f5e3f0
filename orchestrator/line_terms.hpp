// orchestrator/line_terms.hpp — how a line is priced on the wire.
//
// Source   X12 004010 PO105.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/money.hpp"
#include "contracts/base/result.hpp"
#include "contracts/canonical/item.hpp"

namespace proofload::orchestrator {

// PO105 of a price for so many of the buyer's unit.
std::string basis_code(const Quantity& basis);

// `price`, whose basis is `buyers_basis` in the buyer's unit, as it is said beside a quantity in that unit: a part of a
// case is counted by the piece, and so is its price.
UnitPrice priced_in(Unit unit, const UnitPrice& price, const Quantity& buyers_basis);

// How many of our base unit a price of that PO105 is for.
Result<Quantity> price_basis(const canonical::Item& item, std::string_view code, Unit unit);

}  // namespace proofload::orchestrator
