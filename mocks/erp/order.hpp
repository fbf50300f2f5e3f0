// mocks/erp/order.hpp — a sales order as the ERP keeps it.
//
// Shape    stored under "order/<sales order>". A line's quantities are all in its ordered unit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/time.hpp"
#include "contracts/port/message.hpp"

namespace proofload::mocks::erp {

struct Line {
  std::int32_t line = 0;
  std::string item;
  UnitPrice price;
  Quantity ordered;
  Quantity cancelled;
  Quantity shipped;
  Quantity invoiced;
};

struct Delivery {
  std::string tracking;
  std::string status;
  std::int32_t shown = 0;  // how many statuses, this one included
};

struct InvoicedLine {
  std::int32_t line = 0;
  Quantity quantity;
};

struct InvoicedOrder {
  std::string sales_order;
  std::vector<InvoicedLine> lines;
};

struct Payment {
  std::string remittance;
  std::int64_t settled = 0;  // paid and deducted, in minor units
};

struct Invoice {
  std::string number;
  std::string shipment;  // or the name of what it is for
  std::string invoiced_on;
  std::vector<InvoicedLine> lines;
  std::vector<InvoicedOrder> others;  // kept with the first order alone
  std::vector<Payment> payments;
};

struct Credit {
  std::string number;
  std::string return_number;
  std::string invoice;
  std::vector<InvoicedLine> lines;
};

struct Order {
  std::string sales_order;
  std::string customer;
  std::string external_id;
  std::string status = "open";  // open, on_hold, shipped, invoiced, cancelled
  std::string inbound;          // queued, failed: it waits for a batch; "": it was posted
  std::vector<Line> lines;      // empty: closed for so long that nothing else is known
  std::vector<std::string> shipments;
  std::vector<std::string> cancellations;
  std::vector<std::string> changes;  // by name; kept when all else is forgotten
  std::vector<Invoice> invoices;
  std::vector<Delivery> deliveries;
  std::vector<Credit> credits;
  std::int64_t due_ns = 0;  // failed: posted from then on; on_hold: released then; closed: its lines are forgotten then
  std::int64_t cause = 0;   // the id of the message that created it

  Line* find_line(std::int32_t number);
  bool is_closed() const { return status == "invoiced" || status == "cancelled"; }
  Instant due() const { return Instant(Duration(due_ns)); }
  void due_at(Instant at) { due_ns = at.time_since_epoch().count(); }
  MessageId cause_id() const { return {static_cast<std::uint64_t>(cause)}; }

  // What follows for the status from the lines' quantities.
  void settle_status();
};

// A fact about an invoice that is posted later.
struct DueFact {
  enum class What : std::uint8_t { posted, taxed, shipment };
  What what = What::posted;
  std::string sales_order;
  std::int32_t line = 0;
  Quantity quantity;
  Money money;
  std::string location;
};

// An invoice that was accepted, and waits to be posted.
struct DuePosting {
  std::int64_t due_ns = 0;
  std::int64_t cause = 0;  // the id of the message that asked for it
  std::vector<DueFact> facts;
};

struct Counters {
  std::int64_t orders = 0;
  std::int64_t invoices = 0;
  std::int64_t inbound = 0;
  std::int64_t credits = 0;
};

std::string stored_name(std::string_view sales_order);  // its key in the store

}  // namespace proofload::mocks::erp
