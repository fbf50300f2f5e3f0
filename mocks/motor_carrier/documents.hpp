// mocks/motor_carrier/documents.hpp — what the carrier reads in a 204, and what it writes: 990, 214, 210.
//
// Shape    times are local to the carrier's zone, as AT707 LT has it.
// Source   X12 004010 204, 990, 214, 210; domain facts 1.2.
#pragma once

#include "contracts/x12/set_text.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/motor_carrier/settings.hpp"
#include "mocks/motor_carrier/tender.hpp"

namespace proofload::mocks::motor_carrier {

struct ReadTender {
  std::string purpose;  // B2A01: 00 original, 01 cancel, 04 change, 05 replace
  Offer offer;
};

// Errors: an element that cannot be read, or no load.
Result<ReadTender> read_tender(const x12::SetText& set, const Settings& settings);

void write_answer(const Settings& settings, const Tender& tender, const std::string& answer, Instant now,
                  x12::Writer& writer);
void write_status(const Settings& settings, const Tender& tender, const Due& status, x12::Writer& writer);
// amount: of the invoice; balance_due: it adds to an earlier one.
void write_invoice(const Settings& settings, const Tender& tender, const Money& amount, bool balance_due, Instant now,
                   x12::Writer& writer);

// B302 of the invoice, and of one for a balance.
std::string invoice_number(const Tender& tender, bool balance_due);

}  // namespace proofload::mocks::motor_carrier
