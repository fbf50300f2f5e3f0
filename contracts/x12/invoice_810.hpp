// contracts/x12/invoice_810.hpp — what an invoice says.
//
// Shape    read<Invoice810>(set); write(invoice, writer) from ST to SE, with CTT01 = number of
// lines. Units    TDS and SAC amounts are cents; TXI amounts are decimals. Source   X12 004010 set
// 810.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/order_line.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct InvoiceLine810 {
  LineItem item;  // IT1: the quantity invoiced
  std::vector<Tax> taxes;
  std::vector<Reference> references;
  std::vector<Charge> charges;
  friend bool operator==(const InvoiceLine810&, const InvoiceLine810&) = default;
};

struct Invoice810 {
  Date date;                       // BIG01
  std::string number;              // BIG02
  std::optional<Date> order_date;  // BIG03
  std::string order_number;        // BIG04
  std::string release;             // BIG05
  std::string type;                // BIG07: DI debit, CR credit memo, "" plain
  std::string currency;
  std::vector<Reference> references;
  std::vector<NamedParty> parties;
  std::vector<PaymentTerms> terms;
  std::vector<Moment> dates;
  std::vector<InvoiceLine810> lines;
  std::int64_t total_cents = 0;                    // TDS01
  std::optional<std::int64_t> discountable_cents;  // TDS02
  std::vector<Tax> taxes;
  std::vector<Charge> charges;
  friend bool operator==(const Invoice810&, const Invoice810&) = default;
};

template <>
Result<Invoice810> read(const SetText& set);
void write(const Invoice810& invoice, Writer& writer);

}  // namespace proofload::x12
