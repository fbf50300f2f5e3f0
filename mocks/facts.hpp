// mocks/facts.hpp — the facts that the systems of record state, by name.
//
// Shape    order: how the system knows it, {"external_id", …}, {"sales_order", …} or {"release",
//          …}; a fact of stock alone has none. line 0: the order, or the document, as a whole.
//          cause: the message whose handling made it true; for what a timer did, the message that
//          created the order, release, label or case.
// Requires quantities of one line keep one unit: the ERP's facts that of the sales order's line,
//          the WMS's facts the base unit of the item.
#pragma once

#include "contracts/base/symbol.hpp"

namespace proofload::mocks::facts {

// ERP. order: external_id in those of sales_order, sales_order in all others.
// it waits for a batch, and failed in one; subject: its number in the queue
inline constexpr Symbol kSalesOrderQueued = "sales_order.queued";
inline constexpr Symbol kSalesOrderFailed = "sales_order.failed";
// a line; money: extended price; subject: sales order
inline constexpr Symbol kSalesOrderCreated = "sales_order.created";
// subject: the error; line: which, or 0
inline constexpr Symbol kSalesOrderRefused = "sales_order.refused";
// A line of a change, which is the version in force from here on; quantity: the new total; money: the
// price of its basis; subject: the change's name; location: the delivery date where it was changed.
inline constexpr Symbol kSalesOrderChanged = "sales_order.changed";
// subject: the error; line: which, or 0; location: the change's name
inline constexpr Symbol kSalesOrderChangeRefused = "sales_order.change_refused";
inline constexpr Symbol kLineCancelled = "line.cancelled";  // a line; subject: the reason
inline constexpr Symbol kOrderHeld = "order.held";  // subject: why
inline constexpr Symbol kOrderReleased = "order.released";
inline constexpr Symbol kShipmentConfirmed = "shipment.confirmed";  // a line; subject: shipment
// The order as a whole; as kInvoicePosted: it has its number and date, and is posted then.
inline constexpr Symbol kInvoiceAccepted = "invoice.accepted";
// a line, and the order's total as line 0; subject: invoice; location: shipment, or what it is for
inline constexpr Symbol kInvoicePosted = "invoice.posted";
// subject: invoice; location: shipment. Where an invoice is for several, each of them.
inline constexpr Symbol kInvoiceTaxed = "invoice.taxed";  // an invoice of one order; money: the tax in its total
inline constexpr Symbol kShipmentInvoiced = "shipment.invoiced";
// a line, and the credit as a whole as line 0; subject: credit; location: the return's number
inline constexpr Symbol kCreditPosted = "credit.posted";
inline constexpr Symbol kCreditTaxed = "credit.taxed";  // likewise, before its total; money: the tax in that
// Nothing is posted. subject: the error; location: the return's number
inline constexpr Symbol kCreditRefused = "credit.refused";
// subject: invoice; money: what was paid of it; location: the remittance's trace number
inline constexpr Symbol kPaymentApplied = "payment.applied";
// subject: invoice; money: what was not paid; location: why, as ADX02
inline constexpr Symbol kPaymentDeducted = "payment.deducted";
// subject: "tracking=status"; location: shipment
inline constexpr Symbol kDeliveryStatus = "delivery.status";

// order: as_of, the time of which it is true; subject: the item; location: the warehouse
inline constexpr Symbol kAvailabilityShown = "availability.shown";

// A warehouse, one's own or another's. order: release. subject of what is moved: the item;
// location: the warehouse.
// Per item: initial + received + adjusted = available + allocated - deallocated. Per line, when
// done: allocated - deallocated = picked - unpicked + short.
inline constexpr Symbol kStockInitial = "stock.initial";
inline constexpr Symbol kStockAllocated = "stock.allocated";
inline constexpr Symbol kStockDeallocated = "stock.deallocated";
// order: inbound, the depositor's name for what comes in; line: of its advice.
inline constexpr Symbol kStockAdvised = "stock.advised";    // it is said to come
inline constexpr Symbol kStockReceived = "stock.received";  // and can be promised
inline constexpr Symbol kStockDamaged = "stock.damaged";    // came, and is of no use
inline constexpr Symbol kStockAdjusted = "stock.adjusted";  // a count found so many more; less: negative
// What a report says is available, true when this is stated. order: inventory_report, its reference.
inline constexpr Symbol kStockReported = "stock.reported";
inline constexpr Symbol kUnitsPicked = "units.picked";
// allocated, not found at the place, written off
inline constexpr Symbol kUnitsShort = "units.short";
inline constexpr Symbol kUnitsUnpicked = "units.unpicked";  // picked, and put back on the shelf: the release is cancelled
inline constexpr Symbol kUnitsOver = "units.over";  // picked beyond what was ordered, as allowed
inline constexpr Symbol kUnitsShipped = "units.shipped";  // irreversible
inline constexpr Symbol kCartonPacked = "carton.packed";  // subject: SSCC; quantity: units in it
inline constexpr Symbol kReleaseReceived = "release.received";  // subject: the release
// It was asked for once more, as another document; nothing more is done.
inline constexpr Symbol kReleaseRepeated = "release.repeated";
inline constexpr Symbol kReleaseChanged = "release.changed";  // a line; quantity: wanted from now on
// It was asked for too late; subject: the release's status.
inline constexpr Symbol kReleaseChangeRefused = "release.change_refused";
inline constexpr Symbol kReleaseCancelRefused = "release.cancel_refused";
inline constexpr Symbol kReleaseCancelled = "release.cancelled";  // subject: the reason
// Units of a release that had shipped came back; subject: the return's number; location: sellable, damaged
inline constexpr Symbol kGoodsReturned = "goods.returned";
inline constexpr Symbol kReleaseShipped = "release.shipped";  // subject: shipment

// Carrier. order: release. subject: tracking, but for shipment.manifested.
// money: cost; location: the reference (SSCC)
inline constexpr Symbol kLabelBought = "label.bought";
// money: what is refunded; location: the reference
inline constexpr Symbol kLabelVoided = "label.voided";
// subject: shipment; location: tracking
inline constexpr Symbol kShipmentManifested = "shipment.manifested";
inline constexpr Symbol kParcelStatus = "parcel.status";  // location: the status
inline constexpr Symbol kDelivered = "delivered";  // location: the reference

// TMS. order: load, but for load.planned, which is of load_name. location: the carrier's SCAC.
// subject: the load; money: the cost as rated, of the best carrier
inline constexpr Symbol kLoadPlanned = "load.planned";
inline constexpr Symbol kLoadBooked = "load.booked";  // subject: bill of lading; money: the cost as rated
inline constexpr Symbol kLoadCancelled = "load.cancelled";  // subject: the reason
inline constexpr Symbol kFreightApproved = "freight.approved";  // subject: the carrier's invoice; money: its amount

// Motor carrier. order: load. location: its SCAC.
inline constexpr Symbol kTenderAccepted = "tender.accepted";
inline constexpr Symbol kTenderDeclined = "tender.declined";
inline constexpr Symbol kTenderCancelled = "tender.cancelled";  // by the shipper
// subject: the load; location: the status, in the words of the delivery lifecycle
inline constexpr Symbol kLoadStatus = "load.status";
inline constexpr Symbol kLoadPickedUp = "load.picked_up";
inline constexpr Symbol kLoadDelivered = "load.delivered";
// subject: the invoice, " balance" behind one that adds to another; money: its amount
inline constexpr Symbol kFreightInvoiced = "freight.invoiced";

// Desk. order: external_id.
// subject: the cause; location: technical, business
inline constexpr Symbol kCaseOpened = "case.opened";
inline constexpr Symbol kCaseReplayed = "case.replayed";  // subject: the case
inline constexpr Symbol kCaseDecided = "case.decided";  // subject: the decision; location: the case

// Any of them. An idempotency key came again with another body. subject: the key; no order.
inline constexpr Symbol kKeyConflict = "key.conflict";

}  // namespace proofload::mocks::facts
