// mocks/edi_partner/change_document.hpp — the 860 that says a change of an order.
//
// Source   X12 004010 860: BCH POC DTM. BCH01 01 cancels the whole order, and names no lines.
#pragma once

#include "contracts/canonical/agreement.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "mocks/edi_partner/placed_order.hpp"

namespace proofload::mocks::edi_partner {

x12::PurchaseOrderChange860 purchase_order_change_860(const PlacedOrder& order, const PlacedChange& change,
                                                      const Buyer& buyer, ChangeQuantity says);

// What POC03 says of it: a total, or by how much it differs.
Quantity said_quantity(const PlacedChangeLine& line, ChangeQuantity says);

}  // namespace proofload::mocks::edi_partner
