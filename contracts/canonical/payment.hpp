// contracts/canonical/payment.hpp — money that a buyer sent, and what it says that it is for.
//
// Shape    a remittance pays one invoice, or takes a credit (a negative amount); what it leaves
//          open is a discount or a deduction with a reason. The remittances' paid amounts sum to
//          the payment's.
// Source   X12 004010 820: BPR, RMR, ADX.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/id.hpp"
#include "contracts/base/money.hpp"
#include "contracts/canonical/invoice.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

using PaymentId = Id<struct PaymentTag>;

struct Deduction {
  std::string reason;  // ADX02: short shipment, price, damage …
  Money amount;
  friend bool operator==(const Deduction&, const Deduction&) = default;
};

struct Remittance {
  InvoiceId invoice;
  Money paid;
  Money discount;
  std::vector<Deduction> deductions;
  friend bool operator==(const Remittance&, const Remittance&) = default;
};

struct Payment {
  PaymentId id;  // the check's or transfer's number
  PartyId payer;
  Date paid_on;
  Money amount;
  std::vector<Remittance> remittances;
  friend bool operator==(const Payment&, const Payment&) = default;
};

}  // namespace proofload::canonical
