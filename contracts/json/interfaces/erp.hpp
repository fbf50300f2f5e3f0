// contracts/json/interfaces/erp.hpp — what the ERP is asked and what it answers.
//
// Types    erp.create_order, erp.find_order, erp.change_order, erp.cancel_lines, erp.confirm_shipment,
//          erp.post_invoice, erp.find_invoice, erp.set_delivery_status, erp.set_availability,
//          erp.apply_payment, erp.post_credit: requests.
//          erp.order_posted: an event of an ERP that posts what it accepted in batches.
// Shape    an order is named by customer and external_id (the business key); every write takes an
//          idempotency key, which is kept for a while only. After that, what cannot be found by
//          name (an order, an invoice) would be done again; changes, shipments and cancellations
//          cannot.
// Source   NetSuite upsert by external id, and IDEMPOTENCY_ERROR, the error that means success
//          (domain facts, section 3). If-Match of OData: a change that names the state it is of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/json/interfaces/body.hpp"

namespace proofload::erp {

struct OrderLine {
  std::int32_t line = 0;
  std::string item;  // the seller's item number
  Quantity quantity;
  UnitPrice price;
};

struct CreateOrder {
  std::string customer;     // partner id
  std::string external_id;  // the order's business key
  std::string purchase_order;
  std::string ship_to;     // location code
  std::string ordered_on;  // YYYY-MM-DD
  std::optional<std::string> requested_on;
  std::vector<OrderLine> lines;
};

struct OrderCreated {  // 201, and 200 of find_order; 202: it waits for a batch, and has no number yet
  std::string sales_order;  // "" while it is queued, or failed
  std::string external_id;
  std::string status;  // open, on_hold, shipped, invoiced, cancelled; queued, failed: people process it again
};

struct OrderPosted {  // it has its number now
  std::string customer;
  std::string external_id;
  std::string sales_order;
  std::string status;
};

struct Refusal {  // 4xx
  // already_exists, idempotency_key_reused, in_progress, unknown_customer, unknown_item,
  // ambiguous_customer (status 300: it has several records of it), discontinued_item,
  // bad_unit, bad_price, credit_hold, not_found, closed, already_shipped, more_than_shipped, more_than_open,
  // more_than_invoiced, not_invoiced, stale,
  // unreadable, too_many_requests, unavailable, posting_closed
  std::string error;
  std::string message;
  std::optional<std::int32_t> line;
  std::optional<std::string> existing;  // the record that already exists; stale: how many are shown
};

struct FindOrder {
  std::string customer;
  std::string external_id;
};

// The next version of an order: of each line that it names the new total, in the line's unit, and the
// price; a line that is not there yet is added. What was cancelled of such a line is asked for anew.
struct ChangeOrder {
  std::string sales_order;
  std::string change;  // its name within the order: a second of that name is refused as existing
  std::optional<std::string> requested_on;  // YYYY-MM-DD
  std::vector<OrderLine> lines;             // zero: nothing of the line is wanted any more
};

struct LineQuantity {
  std::int32_t line = 0;
  Quantity quantity;
};

struct CancelLines {  // quantities that will never ship
  std::string sales_order;
  std::string reason;  // nothing_in_stock, short_picked, buyer_cancelled, window_missed, parked
  std::string cancellation;  // its name within the order: a second of that name is refused as existing
  std::vector<LineQuantity> lines;
};

struct ConfirmShipment {
  std::string sales_order;
  std::string shipment;
  std::string shipped_at;  // ISO time
  std::vector<LineQuantity> lines;
};

struct BilledOrder {
  std::string sales_order;
  std::vector<std::string> shipments;
  std::vector<LineQuantity> lines;
};

struct PostInvoice {
  std::string sales_order;
  std::string shipment;  // what it is for; where that is more than one: the caller's name for it
  std::vector<LineQuantity> lines;
  std::optional<std::vector<std::string>> shipments;  // of this order; absent: that one
  std::optional<std::vector<BilledOrder>> others;     // of the same customer, on the same invoice
};

struct InvoiceLine {
  std::int32_t line = 0;
  Quantity quantity;
  UnitPrice price;
  Money amount;
  std::optional<Money> tax;  // where it is rounded by line
};

struct InvoicedOrder {
  std::string sales_order;
  std::vector<InvoiceLine> lines;
};

struct InvoicePosted {  // 201, and 200 of find_invoice
  std::string invoice;
  std::string sales_order;
  std::string shipment;
  std::string invoiced_on;  // YYYY-MM-DD
  Money total;              // of all its orders
  std::vector<InvoiceLine> lines;
  std::optional<std::vector<InvoicedOrder>> others;
  std::optional<Money> tax;  // of all its lines; in the total
};

struct FindInvoice {  // by what it is for, as it was posted
  std::string sales_order;
  std::string shipment;
};

struct CreditLine {
  std::int32_t line = 0;
  Quantity quantity;
  UnitPrice price;  // that was invoiced
};

struct PostCredit {  // for goods that came back; once for each return
  std::string sales_order;
  std::string return_number;
  std::string invoice;  // that asked for them
  std::vector<CreditLine> lines;
};

struct CreditPosted {  // 201
  std::string credit;
  std::string sales_order;
  std::string return_number;
  std::string credited_on;  // YYYY-MM-DD
  Money total;
  std::vector<InvoiceLine> lines;
  std::optional<Money> tax;  // of all its lines; in the total
};

struct ApplyPayment {  // what a remittance pays of one invoice; once for each remittance and invoice
  std::string customer;
  std::string remittance;  // its trace number
  std::string invoice;
  Money paid;
  std::optional<Money> deducted;  // what the customer does not pay, and why
  std::optional<std::string> reason;
};

struct SetDeliveryStatus {
  std::string sales_order;
  std::string shipment;
  std::string tracking;
  std::string status;  // of the carrier's vocabulary, as the ERP shows it
  std::string at;      // ISO time of the event
  // How many statuses of this parcel the caller knows to be shown: another count is refused as
  // stale. Absent: whatever is shown is replaced.
  std::optional<std::int32_t> shown;
};

struct SetAvailability {  // what is shown of an item at a place from now on, whatever was shown before
  std::string location;
  std::string item;
  Quantity quantity;
  std::string as_of;  // ISO time
};

struct Done {          // 200 of apply_payment, cancel_lines, change_order, confirm_shipment, set_delivery_status, set_availability
  std::string status;  // "done"
};

using json::from_json;
using json::to_json;

}  // namespace proofload::erp
