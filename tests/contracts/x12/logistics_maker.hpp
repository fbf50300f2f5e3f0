// tests/contracts/x12/logistics_maker.hpp — warehouse, truckload and routing documents made from a seed.
//
// Replay   as maker.hpp: each field is a hash of (seed, its path).
#pragma once

#include "contracts/x12/freight_invoice_210.hpp"
#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/return_authorization_180.hpp"
#include "contracts/x12/routing_instruction_754.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "contracts/x12/warehouse_order_940.hpp"
#include "tests/contracts/x12/maker.hpp"

namespace proofload::x12 {

template <>
WarehouseOrder940 make(const Maker& maker);
template <>
WarehouseAdvice945 make(const Maker& maker);
template <>
StockAdvice943 make(const Maker& maker);
template <>
StockReceipt944 make(const Maker& maker);
template <>
LoadTender204 make(const Maker& maker);
template <>
TenderResponse990 make(const Maker& maker);
template <>
ShipmentStatus214 make(const Maker& maker);
template <>
FreightInvoice210 make(const Maker& maker);
template <>
RoutingRequest753 make(const Maker& maker);
template <>
RoutingInstruction754 make(const Maker& maker);
template <>
ReturnAuthorization180 make(const Maker& maker);

}  // namespace proofload::x12
