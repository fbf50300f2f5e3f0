// tests/contracts/x12/every_document.hpp — each struct that a set can be read into, with the set's id.
//
// Shape    for_every_document([&]<class Document>(std::string_view set) { … read<Document>(text) … });
#pragma once

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/freight_invoice_210.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "contracts/x12/remittance_820.hpp"
#include "contracts/x12/return_authorization_180.hpp"
#include "contracts/x12/routing_instruction_754.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "contracts/x12/warehouse_order_940.hpp"

namespace proofload::x12 {

template <class Visit>
void for_every_document(Visit visit) {
  visit.template operator()<ReturnAuthorization180>("180");
  visit.template operator()<LoadTender204>("204");
  visit.template operator()<FreightInvoice210>("210");
  visit.template operator()<ShipmentStatus214>("214");
  visit.template operator()<RoutingRequest753>("753");
  visit.template operator()<RoutingInstruction754>("754");
  visit.template operator()<Invoice810>("810");
  visit.template operator()<Remittance820>("820");
  visit.template operator()<InventoryAdvice846>("846");
  visit.template operator()<PurchaseOrder850>("850");
  visit.template operator()<Acknowledgment855>("855");
  visit.template operator()<ShipNotice856>("856");
  visit.template operator()<PurchaseOrderChange860>("860");
  visit.template operator()<ChangeAcknowledgment865>("865");
  visit.template operator()<WarehouseOrder940>("940");
  visit.template operator()<StockAdvice943>("943");
  visit.template operator()<StockReceipt944>("944");
  visit.template operator()<WarehouseAdvice945>("945");
  visit.template operator()<TenderResponse990>("990");
  visit.template operator()<FunctionalAcknowledgment997>("997");
}

}  // namespace proofload::x12
