// orchestrator/line_terms.hpp — how a line is named and priced on the wire.
//
// Source   X12 004010 PO101, PO105, PO106/07.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/x12/parts.hpp"
#include "orchestrator/order_state.hpp"

namespace proofload::orchestrator {

std::string line_id(const LineRecord& line);
std::vector<x12::ProductId> products_of(const LineRecord& line);

// PO105 of a price for so many of the buyer's unit, and how many of our base unit that is.
std::string basis_code(const Quantity& basis);
Result<Quantity> price_basis(const canonical::Item& item, std::string_view code, Unit unit);

}  // namespace proofload::orchestrator
