#include "contracts/canonical/sales_tax.hpp"

#include "contracts/base/check.hpp"

namespace proofload::canonical {

Money tax_on(const Money& amount, Ratio rate) {
  __extension__ using Wide = __int128;
  const Wide product = Wide{amount.minor} * rate.numerator;
  const Wide half = rate.denominator / 2;
  return {static_cast<std::int64_t>((product >= 0 ? product + half : product - half) / rate.denominator), amount.currency};
}

Money tax_on(std::span<const Money> amounts, const SalesTax& tax) {
  CHECK(!amounts.empty(), "a tax on something");
  Money sum{0, amounts.front().currency};
  for (const Money& amount : amounts) sum += tax.rounding == TaxRounding::line ? tax_on(amount, tax.rate) : amount;
  return tax.rounding == TaxRounding::line ? sum : tax_on(sum, tax.rate);
}

}  // namespace proofload::canonical
