#include "contracts/x12/judging/payment_balance.hpp"

#include "contracts/base/decimal.hpp"
#include "contracts/x12/judging/values.hpp"

namespace proofload::x12 {

void PaymentBalance::add(std::string_view amount, Wide& to) {
  std::int64_t millionths = 0;
  if (!to_millionths(amount, millionths)) known_ = false;
  to += millionths;
}

void PaymentBalance::on_payment(const Segment& segment, const Reporter::Where& amount) {
  has_payment_ = true;
  place_ = amount;
  said_ = amount.value;
  add(segment[2], amount_);
}

void PaymentBalance::on_invoice(const Segment& segment) {
  in_invoice_ = has_invoice_ = true;
  add(segment[4], paid_);
  if (!segment[8].empty()) add(segment[8], invoice_adjustments_);
}

void PaymentBalance::on_adjustment(const Segment& segment) {
  add(segment[1], in_invoice_ ? invoice_adjustments_ : own_adjustments_);
}

void PaymentBalance::close(Reporter& reporter) {
  if (!has_payment_ || !has_invoice_ || !known_) return;
  const Wide sum = paid_ + own_adjustments_;
  if (sum == amount_ || sum + invoice_adjustments_ == amount_) return;
  const std::string right = format_decimal(static_cast<std::int64_t>(sum), 6);
  place_.value = said_;
  reporter.add(FindingCode::bpr02_total, place_,
               say({"BPR02 says ", said_, ", invoices and adjustments sum to ", right}), right);
}

}  // namespace proofload::x12
