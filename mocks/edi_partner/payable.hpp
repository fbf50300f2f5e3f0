// mocks/edi_partner/payable.hpp — invoices that the retailer has taken and will pay, and its remittances.
//
// Shape    durable: an invoice under "payable/<number>" until its remittance was acknowledged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/money.hpp"
#include "contracts/base/time.hpp"
#include "contracts/x12/remittance_820.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks::edi_partner {

struct Payable {
  std::string invoice;
  std::string key;  // of the order, or of the first that it is for
  Money total;
  Instant due;
  std::string trace;  // of the remittance that pays it; "": none yet
};

std::string to_stored(const Payable& payable);
Payable payable_from(std::string_view invoice, std::string_view stored);

// ADX02, and by how much less is paid.
struct Deduction {
  std::int64_t minor = 0;
  std::string reason;
};
Deduction deduction_of(const Step& step, const Payable& payable, Ratio short_pays);

x12::PaidInvoice820 paid_invoice(const Payable& payable, const Deduction& deduction);

}  // namespace proofload::mocks::edi_partner
