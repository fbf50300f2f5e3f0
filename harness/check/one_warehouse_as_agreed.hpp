// harness/check/one_warehouse_as_agreed.hpp — an order that is not to be split comes from one warehouse.
//
// Verifies  that where the agreement's `sourcing` is one_warehouse, all that ships of an order leaves the same warehouse.
// Does not verify that it was the warehouse which had most of it.
// Assumes   nothing.
// Source    definitions, section 6.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kOneWarehouseAsAgreed;

}  // namespace proofload::check
