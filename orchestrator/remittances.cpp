// What partners pay: each invoice of an 820 is applied in the ERP, once.
#include <algorithm>
#include <iterator>

#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/remittance_820.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::int64_t kMillionthsPerCent = 10'000;

Money cents(std::int64_t millionths, const std::string& currency) {
  return {millionths / kMillionthsPerCent, currency.empty() ? kDollar : Currency(currency)};
}

}  // namespace

void Orchestrator::take_remittance(Transaction& tx, const Partner& partner, const x12::JudgedSet& set) {
  const auto remittance = x12::read<x12::Remittance820>(set.text);
  if (!remittance) return unreadable_set(tx, partner, set);
  if (remittance->invoices.empty()) {
    return open_document_case(tx, partner, "820", remittance->trace, "remittance_without_invoices",
                              "Remittance " + remittance->trace + " of " + std::string(partner.name.text()) +
                                  " names no invoice: ask what it pays.");
  }
  for (const x12::PaidInvoice820& invoice : remittance->invoices) {
    erp::ApplyPayment request{.customer = std::string(partner.name.text()),
                              .remittance = remittance->trace,
                              .invoice = invoice.number,
                              .paid = cents(invoice.paid_millionths.value_or(0), remittance->currency),
                              .deducted = {},
                              .reason = {}};
    std::int64_t deducted = -invoice.discount_millionths.value_or(0);
    for (const x12::Adjustment820& adjustment : invoice.adjustments) {
      deducted += adjustment.amount_millionths;
      request.reason = adjustment.reason;
    }
    if (deducted < 0) request.deducted = cents(-deducted, remittance->currency);
    Operation operation;
    for (const std::string_view part : {kApplyPayment.text(), std::string_view(":"), std::string_view(request.customer),
                                        std::string_view("/"), std::string_view(request.remittance),
                                        std::string_view("/"), std::string_view(request.invoice)}) {
      operation.id += part;
    }
    operation.system = settings_.erps.front().text();
    operation.type = kApplyPayment.text();
    operation.body = to_json(request);
    operation.subject = request.invoice;
    outbox_.ask(tx, std::move(operation));
  }
}

// The invoice may be another ERP's: each is asked in turn.
void Orchestrator::payment_refused(Transaction& tx, const Operation& operation, std::string_view why) {
  const auto asked = std::find_if(settings_.erps.begin(), settings_.erps.end(),
                                  [&](Symbol erp) { return erp.text() == operation.system; });
  if (asked != settings_.erps.end() && std::next(asked) != settings_.erps.end()) {
    Operation next = operation;
    next.id += "@" + std::string(std::next(asked)->text());
    next.system = std::next(asked)->text();
    return outbox_.ask(tx, std::move(next));
  }
  open_case(tx, "", "", {.case_id = operation.id,
                         .kind = "business",
                         .cause = "refused",
                         .step = operation.type,
                         .text = "The ERP does not take what was paid of invoice " + operation.subject + ": " +
                                 std::string(why) + ".",
                         .line = {}});
}

}  // namespace proofload::orchestrator
