#include <charconv>
#include <utility>

#include "mocks/edi_partner/change_document.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

// A change is called "<place> <order's key>", by its timer and by what was sent of it.
std::string name_of(std::size_t place, std::string_view key) {
  return std::to_string(place).append(" ").append(key);
}

std::pair<std::size_t, std::string_view> parse_name(std::string_view name) {
  std::size_t place = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), place);
  return {place, name.substr(static_cast<std::size_t>(end - name.data()) + 1)};
}

void state_change(Step& step, std::string_view key, const PlacedChange& change, ChangeQuantity says) {
  Fact fact = fact_about(facts::kOrderChangeRequested, key, change.name);
  if (change.cancels) fact.location = "cancel";
  step.state(fact);
  for (const PlacedChangeLine& changed : change.lines) {
    const PlacedLine& line = changed.line;
    fact.line = line.line;
    fact.quantity = said_quantity(changed, says);
    if (line.price) fact.money = extend(*line.price, line.price->basis);
    fact.location = changed.code;
    step.state(fact);
  }
}

}  // namespace

bool EdiPartner::is_change(std::string_view about) {
  const std::size_t digits = about.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && about[digits] == ' ';
}

void EdiPartner::state_acknowledged(Step& step, std::string_view about, std::string_view how) {
  const auto [place, key] = parse_name(about);
  Fact fact = fact_about(facts::kChangeAcknowledged, key, std::to_string(place + 1));
  fact.location = how;
  step.state(std::move(fact));
}

void EdiPartner::arm_changes(Step& step, std::string_view key, const OpenOrder& order) {
  for (std::size_t place = 0; place < order.changes.size(); ++place) {
    if (order.changes[place].due != kNever) step.arm_at({kChange, name_of(place, key)}, order.changes[place].due);
  }
}

void EdiPartner::send_change(Step& step, std::string_view place_and_key) {
  const auto [place, key] = parse_name(place_and_key);
  OpenOrder* order = ledger_.find(key);
  if (order == nullptr) return;
  OpenChange& open = order->changes.at(place);
  if (open.due > step.now()) return;
  const PlacedOrder placed = placed_order(order->origin);
  const PlacedChange& change = placed.changes.at(place);
  const ChangeQuantity says = settings_->agreement.change_quantity;
  std::string name = name_of(place, key);
  open.due = kNever;
  if (!std::exchange(open.sent, true)) {
    state_change(step, key, change, says);
    if (fires(settings_->change_again, step.draw("change_again", name))) {
      open.due = step.now() + settings_->again_after;
      step.arm_at({kChange, name}, open.due);
    }
  }
  ledger_.save(step, key, *order);
  const edi::OutgoingSet set{"860", std::move(name), false, [&](x12::Writer& writer) {
                               write(purchase_order_change_860(placed, change, settings_->buyer, says), writer);
                             }};
  endpoint().send(step, {&set, 1});
}

// The place of a change that its buyer does not count is found by what it says.
edi::SentSet EdiPartner::describe_change(const x12::JudgedSet& own) const {
  edi::SentSet sent{std::string(own.control_number), {}, false};
  const auto said = x12::read<x12::PurchaseOrderChange860>(own.text);
  if (!said) return sent;
  const std::string key = key_text(*settings_, said->order_number, said->release);
  const OpenOrder* order = ledger_.find(key);
  if (order == nullptr || order->origin.given) return sent;  // nobody here wrote that change
  const PlacedOrder placed = placed_order(order->origin);
  for (std::size_t place = 0; place < placed.changes.size(); ++place) {
    const auto document = purchase_order_change_860(placed, placed.changes[place], settings_->buyer,
                                                    settings_->agreement.change_quantity);
    if (document != *said) continue;
    sent.about = name_of(place, key);
    break;
  }
  return sent;
}

void EdiPartner::mend_change(Step& step, const std::string& about, std::string_view why) {
  const auto [place, key] = parse_name(about);
  OpenOrder* order = ledger_.find(key);
  if (order == nullptr) return;
  OpenChange& open = order->changes.at(place);
  const bool is_mended = why != "unanswered" && settings_->on_rejection == OnRejection::send_again &&
                         open.mends < settings_->mends_max;
  if (is_mended) {
    ++open.mends;
    open.due = step.now() + settings_->mend_after;
    step.arm_at({kChange, about}, open.due);
    return ledger_.save(step, key, *order);
  }
  Fact fact = fact_about(facts::kChangeAbandoned, key, std::to_string(place + 1));
  fact.location = why;
  step.state(std::move(fact));
}

}  // namespace proofload::mocks::edi_partner
