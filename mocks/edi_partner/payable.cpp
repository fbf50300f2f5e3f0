#include "mocks/edi_partner/payable.hpp"

#include <array>

#include "contracts/port/fields.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr std::int64_t kMillionthsPerCent = 10'000;
constexpr std::array<std::string_view, 3> kReasons{"01", "59", "71"};  // price, item not received, freight
constexpr std::uint64_t kMostPercent = 20;

}  // namespace

std::string to_stored(const Payable& payable) {
  FieldWriter fields;
  fields.text(payable.key);
  fields.number(payable.total.minor);
  fields.text(payable.total.currency.text());
  fields.number(payable.due.time_since_epoch().count());
  fields.text(payable.trace);
  return fields.take();
}

Payable payable_from(std::string_view invoice, std::string_view stored) {
  FieldReader fields(stored);
  Payable payable;
  payable.invoice = invoice;
  payable.key = fields.text();
  payable.total.minor = fields.number();
  payable.total.currency = Currency(fields.text());
  payable.due = Instant(Duration(fields.number()));
  payable.trace = fields.text();
  return payable;
}

Deduction deduction_of(const Step& step, const Payable& payable, Ratio short_pays) {
  if (!step.happens("short_pay", payable.invoice, short_pays)) return {};
  const std::uint64_t drawn = step.draw("short_pay_part", payable.invoice);
  const auto percent = static_cast<std::int64_t>(1 + drawn % kMostPercent);
  return {payable.total.minor * percent / 100, std::string(kReasons[(drawn / kMostPercent) % kReasons.size()])};
}

x12::PaidInvoice820 paid_invoice(const Payable& payable, const Deduction& deduction) {
  x12::PaidInvoice820 paid;
  paid.number = payable.invoice;
  paid.paid_millionths = (payable.total.minor - deduction.minor) * kMillionthsPerCent;
  paid.total_millionths = payable.total.minor * kMillionthsPerCent;
  if (deduction.minor > 0) paid.adjustments.push_back({-deduction.minor * kMillionthsPerCent, deduction.reason, "", ""});
  return paid;
}

}  // namespace proofload::mocks::edi_partner
