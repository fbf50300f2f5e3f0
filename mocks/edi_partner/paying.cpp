#include <algorithm>
#include <vector>

#include "mocks/common/stored_name.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr Duration kRun = 24h;

std::string trace_text(std::uint64_t number) { return "PAY" + std::to_string(100000 + number); }

}  // namespace

// What the 820s among given bytes pay, whosever invoices they are.
void EdiPartner::state_given_payments(Step& step, std::string_view bytes) const {
  constexpr std::int64_t kMillionthsPerCent = 10'000;
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  for (const x12::JudgedSet& set : judgement.sets) {
    if (set.id != "820" || !judgement.in_force(set)) continue;
    if (judgement.interchanges[judgement.groups[set.group].interchange].usage == 'T') continue;
    const auto remittance = x12::read<x12::Remittance820>(set.text);
    if (!remittance) continue;
    const Currency currency = remittance->currency.empty() ? kDollar : Currency(remittance->currency);
    for (const x12::PaidInvoice820& invoice : remittance->invoices) {
      const auto payable = payables_.find(invoice.number);
      Fact fact = fact_about(facts::kRemittanceSent, payable == payables_.end() ? "" : payable->second.key, invoice.number);
      fact.money = {invoice.paid_millionths.value_or(0) / kMillionthsPerCent, currency};
      fact.location = remittance->trace;
      step.state(std::move(fact));
    }
  }
}

void EdiPartner::owe(Step& step, const x12::Invoice810& invoice, const std::string& key) {
  if (settings_->pays_after == Duration::zero()) return;
  const Duration earliest = (step.now() + settings_->pays_after).time_since_epoch();
  Payable payable{.invoice = invoice.number,
                  .key = key,
                  .total = {invoice.total_cents, invoice.currency.empty() ? kDollar : Currency(invoice.currency)},
                  .due = Instant(kRun * (earliest / kRun + 1)),
                  .trace = {}};
  step.arm_at({kPay, payable.invoice}, payable.due);
  save_payable(step, payable);
  payables_.insert_or_assign(payable.invoice, std::move(payable));
}

// One remittance pays all that is due.
void EdiPartner::pay(Step& step) {
  std::vector<Payable*> due;
  for (auto& [invoice, payable] : payables_) {
    if (payable.trace.empty() && payable.due <= step.now()) due.push_back(&payable);
  }
  if (due.empty()) return;
  const std::string trace = trace_text(take(kPayments));
  for (Payable* payable : due) {
    payable->trace = trace;
    save_payable(step, *payable);
    Fact fact = fact_about(facts::kRemittanceSent, payable->key, payable->invoice);
    fact.money = payable->total;
    fact.money.minor -= deduction_of(step, *payable, settings_->short_pays).minor;
    fact.location = trace;
    step.state(std::move(fact));
  }
  send_remittance(step, trace);
}

void EdiPartner::send_remittance(Step& step, const std::string& trace) {
  x12::Remittance820 remittance;
  remittance.trace_type = "1";
  remittance.trace = trace;
  remittance.method = "ACH";
  remittance.date = settings_->agreement.zone.date(step.now(), settings_->epoch);
  for (const auto& [invoice, payable] : payables_) {
    if (payable.trace != trace) continue;
    remittance.currency = payable.total.currency.text();
    remittance.invoices.push_back(paid_invoice(payable, deduction_of(step, payable, settings_->short_pays)));
    remittance.amount_millionths += *remittance.invoices.back().paid_millionths;
  }
  if (remittance.invoices.empty()) return;
  const std::vector<edi::OutgoingSet> sets{
      {"820", std::string(kRemittance) + trace, false,
       [&remittance](x12::Writer& writer) { x12::write(remittance, writer); }}};
  endpoint().send(step, sets);
}

void EdiPartner::remittance_accepted(Step& step, std::string_view trace) {
  for (auto next = payables_.begin(); next != payables_.end();) {
    if (next->second.trace != trace) {
      ++next;
      continue;
    }
    step.erase(stored_under(kPayable, next->first));
    next = payables_.erase(next);
  }
}

void EdiPartner::save_payable(Step& step, const Payable& payable) {
  step.write(stored_under(kPayable, payable.invoice), to_stored(payable));
}

}  // namespace proofload::mocks::edi_partner
