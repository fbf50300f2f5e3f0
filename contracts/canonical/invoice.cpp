#include "contracts/canonical/invoice.hpp"

#include <span>

namespace proofload::canonical {
namespace {

// A sum that remembers its first trouble.
class Total {
 public:
  explicit Total(Currency currency) : sum_{Money{0, currency}} {}

  void add(const Money& amount, bool takes_off) {
    if (!sum_) return;
    if (amount.currency != sum_->currency) {
      sum_ = fail(to_text(amount) + " on an invoice in " + std::string(sum_->currency.text()));
      return;
    }
    std::int64_t& minor = sum_->minor;
    if (takes_off ? __builtin_sub_overflow(minor, amount.minor, &minor)
                  : __builtin_add_overflow(minor, amount.minor, &minor)) {
      sum_ = fail("the total is more than money can hold");
    }
  }
  void add(const Result<Money>& amount) {
    if (!sum_) return;
    if (amount) {
      add(*amount, false);
    } else {
      sum_ = tl::unexpected<Error>(amount.error());
    }
  }
  void add(std::span<const Adjustment> adjustments, std::span<const Tax> taxes) {
    for (const Adjustment& adjustment : adjustments) {
      if (adjustment.in_total) add(adjustment.amount, adjustment.kind == AdjustmentKind::allowance);
    }
    for (const Tax& tax : taxes) add(tax.amount, false);
  }
  const Result<Money>& sum() const { return sum_; }

 private:
  Result<Money> sum_;
};

}  // namespace

Result<Money> total_of(const Invoice& invoice) {
  Total total(invoice.currency);
  for (const InvoiceLine& line : invoice.lines) {
    total.add(try_extend(line.price, line.quantity));
    total.add(line.adjustments, line.taxes);
  }
  total.add(invoice.adjustments, invoice.taxes);
  return total.sum();
}

}  // namespace proofload::canonical
