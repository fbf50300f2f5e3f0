#include "harness/defects/tax_rounded_anew.hpp"

#include <vector>

#include "contracts/canonical/sales_tax.hpp"

namespace proofload::defects {
namespace {

void the_other_way(erp::InvoicePosted& posted, const SalesTax& agreed) {
  if (!posted.tax) return;
  std::vector<Money> amounts;
  for (const erp::InvoiceLine& line : posted.lines) amounts.push_back(line.amount);
  const TaxRounding other = agreed.rounding == TaxRounding::line ? TaxRounding::document : TaxRounding::line;
  const Money tax = canonical::tax_on(amounts, {agreed.rate, other});
  posted.total.minor += tax.minor - posted.tax->minor;
  posted.tax = tax;
}

}  // namespace

const Defect kTaxRoundedAnew{
    .name = "tax-rounded-anew",
    .harm = "The partner is billed cents more or less than the books say, and pays what it computed itself.",
    .caught_by = "invoiced_as_shipped",
    .plant = [](orchestrator::Policies& policies) { policies.settle_tax = the_other_way; }};

}  // namespace proofload::defects
