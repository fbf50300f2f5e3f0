// contracts/canonical/invoice.hpp — what a seller asks for, or gives back: invoice and credit.
//
// Shape    amounts of a credit are positive too; the kind says who owes. Which shipments and order
//          lines a line bills is said by links.
// Units    a line is rounded to the minor unit once, when it is extended; the total sums rounded
//          lines.
// Source   X12 004010 810: TDS01 = lines + charges - allowances + taxes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/id.hpp"
#include "contracts/base/money.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/canonical/adjustment.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

using InvoiceId = Id<struct InvoiceTag>;

enum class InvoiceKind : std::uint8_t { invoice, credit };

struct InvoiceLine {
  std::int32_t line = 0;
  ItemId item;
  Quantity quantity;  // of catch-weight goods: the weight
  UnitPrice price;
  std::vector<Adjustment> adjustments;
  std::vector<Tax> taxes;
  friend bool operator==(const InvoiceLine&, const InvoiceLine&) = default;
};

struct PaymentTerms {
  std::int32_t net_days = 30;
  std::int32_t discount_days = 0;
  std::int64_t discount_percent_millionths = 0;
  friend bool operator==(const PaymentTerms&, const PaymentTerms&) = default;
};

struct Invoice {
  InvoiceId id;
  InvoiceKind kind = InvoiceKind::invoice;
  std::optional<InvoiceId> credits;  // of a credit: the invoice that it corrects
  PartyId bill_to;
  Date invoiced_on;
  Currency currency = kDollar;
  PaymentTerms terms;
  std::vector<InvoiceLine> lines;
  std::vector<Adjustment> adjustments;
  std::vector<Tax> taxes;
  Symbol status{"draft"};            // kInvoiceLifecycle
  friend bool operator==(const Invoice&, const Invoice&) = default;
};

// Errors: a price in another currency or for another unit than its quantity's; more than money can
// hold.
Result<Money> total_of(const Invoice& invoice);

}  // namespace proofload::canonical
