// contracts/x12/remittance_820.hpp — a payment, and which invoices it is for.
//
// Shape    read<Remittance820>(set); write(remittance, writer) from ST to SE. Several ENT loops are read as one.
// Units    amounts are decimals, exact millionths of the currency's unit. A credit taken is a negative paid.
//          paid = total - discount + its adjustments; amount = the sum of paid + the payment's own adjustments.
// Source   X12 004010 set 820: BPR, TRN, RMR, ADX.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct Adjustment820 {  // ADX, or RMR07/08
  std::int64_t amount_millionths = 0;
  std::string reason;               // ADX02: 59 item not received, 01 price …
  std::string reference_qualifier;  // ADX03: CM credit memo, IV invoice …
  std::string reference;
  friend bool operator==(const Adjustment820&, const Adjustment820&) = default;
};

struct PaidInvoice820 {                             // an RMR loop
  std::string qualifier = "IV";                     // RMR01
  std::string number;                               // RMR02
  std::string action;                               // RMR03: PO on account, PI …
  std::optional<std::int64_t> paid_millionths;      // RMR04
  std::optional<std::int64_t> total_millionths;     // RMR05
  std::optional<std::int64_t> discount_millionths;  // RMR06
  std::vector<Reference> references;
  std::vector<Moment> dates;
  std::vector<Adjustment820> adjustments;
  friend bool operator==(const PaidInvoice820&, const PaidInvoice820&) = default;
};

struct Remittance820 {
  std::string handling = "I";          // BPR01: I advice alone, C payment with it, D payment alone
  std::int64_t amount_millionths = 0;  // BPR02
  std::string direction = "C";         // BPR03: C credit, D debit
  std::string method = "ACH";          // BPR04: ACH, CHK, FWT, NON
  std::string format;                  // BPR05: CTX, CCP …
  std::optional<Date> date;            // BPR16: when it is paid
  std::string trace_type;              // TRN01: 1 this transaction, 3 the payment's
  std::string trace;                   // TRN02: the check's or transfer's number; "" no TRN
  std::string originator;              // TRN03
  std::string currency;                // CUR02
  std::vector<Reference> references;
  std::vector<Moment> dates;
  std::vector<NamedParty> parties;         // N1: PR payer, PE payee
  std::vector<Adjustment820> adjustments;  // of the payment, to no invoice
  std::vector<PaidInvoice820> invoices;
  friend bool operator==(const Remittance820&, const Remittance820&) = default;
};

template <>
Result<Remittance820> read(const SetText& set);
void write(const Remittance820& remittance, Writer& writer);

}  // namespace proofload::x12
