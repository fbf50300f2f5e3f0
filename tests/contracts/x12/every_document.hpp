// tests/contracts/x12/every_document.hpp — each struct that a set can be read into, with the set's id.
//
// Shape    for_every_document([&]<class Document>(std::string_view set) { … read<Document>(text) … });
#pragma once

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "contracts/x12/remittance_820.hpp"
#include "contracts/x12/ship_notice_856.hpp"

namespace proofload::x12 {

template <class Visit>
void for_every_document(Visit visit) {
  visit.template operator()<Invoice810>("810");
  visit.template operator()<Remittance820>("820");
  visit.template operator()<InventoryAdvice846>("846");
  visit.template operator()<PurchaseOrder850>("850");
  visit.template operator()<Acknowledgment855>("855");
  visit.template operator()<ShipNotice856>("856");
  visit.template operator()<PurchaseOrderChange860>("860");
  visit.template operator()<ChangeAcknowledgment865>("865");
  visit.template operator()<FunctionalAcknowledgment997>("997");
}

}  // namespace proofload::x12
