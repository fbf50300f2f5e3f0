// Invoices that the nightly batch took: what they say is posted on their day, and stands in no book before.
#include "contracts/port/record.hpp"
#include "mocks/common/stored_name.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {
namespace {

Symbol kind_of(DueFact::What what) {
  switch (what) {
    case DueFact::What::posted: return facts::kInvoicePosted;
    case DueFact::What::taxed: return facts::kInvoiceTaxed;
    case DueFact::What::shipment: return facts::kShipmentInvoiced;
  }
  return {};
}

}  // namespace

void Erp::state_posted(Step& step, const std::string& invoice, const std::vector<DueFact>& facts) {
  for (const DueFact& fact : facts) {
    step.state({.kind = kind_of(fact.what),
                .order = {"sales_order", fact.sales_order},
                .line = fact.line,
                .quantity = fact.quantity,
                .money = fact.money,
                .subject = invoice,
                .location = fact.location});
  }
}

void Erp::post_later(Step& step, const std::string& invoice, Instant at, std::vector<DueFact> facts) {
  for (const DueFact& fact : facts) {
    if (fact.what != DueFact::What::posted || fact.line != 0) continue;
    step.state({.kind = facts::kInvoiceAccepted,
                .order = {"sales_order", fact.sales_order},
                .money = fact.money,
                .subject = invoice,
                .location = fact.location});
  }
  // Which shipments it is for is settled now.
  std::vector<DueFact> said;
  for (const DueFact& fact : facts) {
    if (fact.what == DueFact::What::shipment) said.push_back(fact);
  }
  state_posted(step, invoice, said);
  std::erase_if(facts, [](const DueFact& fact) { return fact.what == DueFact::What::shipment; });

  DuePosting posting{at.time_since_epoch().count(), static_cast<std::int64_t>(step.cause().value), std::move(facts)};
  step.write(stored_under(kPosting, invoice), to_record(posting));
  step.arm_at({kPost, invoice}, at);
  postings_.emplace(invoice, std::move(posting));
}

void Erp::post_due(Step& step, const std::string& invoice) {
  const auto found = postings_.find(invoice);
  if (found == postings_.end()) return;  // a job that ran twice
  step.caused_by({static_cast<std::uint64_t>(found->second.cause)});
  state_posted(step, invoice, found->second.facts);
  step.erase(stored_under(kPosting, invoice));
  postings_.erase(found);
}

void Erp::restore_posting(Step& step, std::string_view invoice, std::string_view value) {
  DuePosting posting = Record<DuePosting>::read(value);
  step.arm_at({kPost, std::string(invoice)}, Instant(Duration(posting.due_ns)));
  postings_.emplace(invoice, std::move(posting));
}

}  // namespace proofload::mocks::erp
