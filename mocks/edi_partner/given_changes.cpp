// Changes that the user wrote: what each asks for is stated when it is sent, as of one that the partner writes itself.
#include <string>

#include "contracts/x12/purchase_order_change_860.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

// POC03 counts with these; another code leaves the quantity as it was.
bool says_quantity(const x12::ChangedItem& item) {
  const std::string& code = item.change;
  return !item.quantity.unit.empty() && (code == "AI" || code == "QI" || code == "QD" || code == "CA" || code == "RZ");
}

void state_line(Step& step, Fact fact, const OpenOrder& order, const x12::ChangedItem& item) {
  const OpenLine* line = order.find_line(item.id, item.products);
  if (line == nullptr || item.change == "AI") return;  // one that was not ordered
  fact.line = line->line;
  fact.location = item.change;
  if (says_quantity(item)) fact.quantity = item.quantity;
  if (item.price_millionths) {
    const Quantity one = Quantity::of(1, item.quantity.unit);
    if (const auto price = try_extend(UnitPrice{*item.price_millionths, kDollar, one}, one)) fact.money = *price;
  }
  step.state(std::move(fact));
}

}  // namespace

// One without a number of its own is called "".
void EdiPartner::state_given_changes(Step& step, std::string_view bytes) const {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  for (const x12::JudgedSet& set : judgement.sets) {
    if (set.id != "860" || !judgement.in_force(set)) continue;
    if (judgement.interchanges[judgement.groups[set.group].interchange].usage == 'T') continue;
    const auto change = x12::read<x12::PurchaseOrderChange860>(set.text);
    if (!change) continue;
    const std::string key = key_text(*settings_, change->order_number, change->release);
    Fact fact = fact_about(facts::kOrderChangeRequested, key, change->change_sequence);
    if (change->purpose == "01") fact.location = "cancel";
    step.state(fact);
    const OpenOrder* order = ledger_.find(key);
    if (order == nullptr) continue;  // it is not there yet, or never comes: nobody can say which lines are meant
    if (change->purpose == "01") {
      for (const OpenLine& line : order->lines) {
        fact.line = line.line;
        fact.location = "DI";
        step.state(fact);
      }
      continue;
    }
    for (const x12::ChangeLine860& line : change->lines) state_line(step, fact, *order, line.item);
  }
}

}  // namespace proofload::mocks::edi_partner
