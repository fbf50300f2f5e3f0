// contracts/port/fact.hpp — what a system of record did.
//
// What     "sales_order.created", "units.shipped", "invoice.posted" …: the truth that checks judge
//          by. Facts travel in the commit that makes them true, and nowhere else.
// Shape    order: the name by which the system knows the order ("purchase_order", "sales_order",
//          "release" …); the harness resolves it to the workload's own. line 0: the order as a
//          whole.
#pragma once

#include <string>

#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/port/message.hpp"

namespace proofload {

struct Fact {
  Symbol kind;
  Ref order;
  int line = 0;
  Quantity quantity;
  Money money;
  std::string subject;   // what was made or moved: a sales order, SSCC, invoice, status, item
  std::string location;  // where; "" where it does not matter
  MessageId cause;       // the message whose handling made it true
};

}  // namespace proofload
