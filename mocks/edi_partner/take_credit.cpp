#include "contracts/base/money.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

std::string return_of(const x12::Invoice810& credit) {
  for (const x12::Reference& reference : credit.references) {
    if (reference.qualifier == "RZ") return reference.value;
  }
  return {};
}

}  // namespace

void take_credit(const Desk& desk, const x12::Invoice810& credit) {
  const Currency currency = credit.currency.empty() ? kDollar : Currency(credit.currency);
  const std::string key = key_text(desk.settings, credit.order_number, credit.release);
  OpenOrder* order = find_order(desk, key, {"810", credit.number, hash_bytes(credit.number), facts::kDuplicateInvoice});
  if (order == nullptr) return;
  Fact whole = fact_about(facts::kCreditReceived, key, credit.number);
  whole.location = return_of(credit);
  whole.money = {credit.total_cents, currency};
  desk.step.state(whole);
  for (const x12::InvoiceLine810& line : credit.lines) {
    const OpenLine* open = order->find_line(line.item.id, line.item.products);
    if (open == nullptr) {
      state_unexpected_line(desk, key, "810", line.item.id);
      continue;
    }
    Fact fact = whole;
    fact.line = open->line;
    fact.quantity = line.item.quantity;
    fact.money = amount_of(line.item, currency);
    desk.step.state(std::move(fact));
  }
  desk.ledger.save(desk.step, key, *order);
}

}  // namespace proofload::mocks::edi_partner
