// orchestrator/line_terms.hpp — how a line is priced on the wire.
//
// Source   X12 004010 PO105.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/canonical/item.hpp"

namespace proofload::orchestrator {

// PO105 of a price for so many of the buyer's unit, and how many of our base unit that is.
std::string basis_code(const Quantity& basis);
Result<Quantity> price_basis(const canonical::Item& item, std::string_view code, Unit unit);

}  // namespace proofload::orchestrator
