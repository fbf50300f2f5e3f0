// The returns desk: asks by 180 for what is to go back, and hears whether it may.
#include <algorithm>

#include "contracts/x12/return_authorization_180.hpp"
#include "mocks/common/stored_name.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr std::string_view kRequest = "13";  // BGN01
constexpr std::string_view kResponse = "11";
constexpr std::string_view kAccepted = "WQ";  // BGN08
constexpr std::string_view kDamagedReason = "DA";  // RDR02
constexpr std::string_view kUnwanted = "NW";

Fact fact_of(Symbol kind, const AskedReturn& asked) {
  Fact fact = fact_about(kind, asked.key, asked.number);
  fact.line = asked.line;
  return fact;
}

}  // namespace

// Each invoice of the line is of a shipment of its own, some of which goes back; it is asked for half-way there.
void EdiPartner::plan_returns(Step& step, const std::string& key, std::int32_t line) {
  for (std::size_t place = 0; place < settings_->returns.size(); ++place) {
    const WantedReturn& wanted = settings_->returns[place];
    if (wanted.line != line) continue;
    const std::string stem = "RA-" + key.substr(key.find('/') + 1) + "-" + std::to_string(place + 1);
    std::string number = stem;
    for (int again = 2; asked_.contains(number); ++again) number = stem + "-" + std::to_string(again);
    AskedReturn asked{.number = number,
                      .key = key,
                      .line = line,
                      .units = wanted.units,
                      .is_damaged = wanted.is_damaged,
                      .due_ns = (step.now() + wanted.after / 2).time_since_epoch().count()};
    step.arm_at({kAskReturn, number}, Instant(Duration(asked.due_ns)));
    save_asked(step, asked);
    asked_.insert_or_assign(std::move(number), std::move(asked));
  }
}

// What was answered long ago is not heard of again.
void EdiPartner::forget_asked(Step& step) {
  const std::int64_t before = (step.now() - settings_->invoiced_retention).time_since_epoch().count();
  for (auto next = asked_.begin(); next != asked_.end();) {
    if (!next->second.is_answered || next->second.due_ns > before) {
      ++next;
      continue;
    }
    step.erase(stored_under(kAsked, next->first));
    next = asked_.erase(next);
  }
}

void EdiPartner::restore_asked(Step& step, std::string_view value) {
  AskedReturn asked = asked_return_from(value);
  if (!asked.is_asked) step.arm_at({kAskReturn, asked.number}, Instant(Duration(asked.due_ns)));
  std::string number = asked.number;
  asked_.insert_or_assign(std::move(number), std::move(asked));
}

void EdiPartner::ask_return(Step& step, const std::string& number) {
  const auto found = asked_.find(number);
  if (found == asked_.end() || found->second.is_asked) return;
  forget_asked(step);
  AskedReturn& asked = found->second;
  asked.is_asked = true;
  save_asked(step, asked);
  Fact fact = fact_of(facts::kReturnRequested, asked);
  fact.quantity = Quantity::of(asked.units, unit_of(asked));
  fact.location = asked.is_damaged ? "damaged" : "sellable";
  step.state(std::move(fact));
  send_return_request(step, number);
}

void EdiPartner::send_return_request(Step& step, const std::string& number) {
  const auto found = asked_.find(number);
  const OpenOrder* const order = found == asked_.end() ? nullptr : ledger_.find(found->second.key);
  if (order == nullptr || found->second.is_answered) return;
  const AskedReturn& asked = found->second;
  const PlacedOrder placed = placed_order(order->origin);
  const auto line = std::find_if(placed.lines.begin(), placed.lines.end(),
                                 [&](const PlacedLine& each) { return each.line == asked.line; });
  const LocalTime now = settings_->agreement.zone.local(step.now(), settings_->epoch);
  x12::ReturnAuthorization180 request;
  request.beginning = {std::string(kRequest), asked.number, now.date, clock_text(now), "", "", ""};
  request.purchase_order = placed.number;
  request.release = placed.release;
  x12::ReturnedItem180& item = request.items.emplace_back();
  item.products = line == placed.lines.end() ? std::vector<x12::ProductId>{} : product_ids(*line);
  if (item.products.empty()) item.products.push_back({"PL", std::to_string(asked.line)});
  item.quantity = Quantity::of(asked.units, unit_of(asked));
  item.references.push_back({"LI", std::to_string(asked.line), ""});
  item.reason = asked.is_damaged ? kDamagedReason : kUnwanted;
  const std::vector<edi::OutgoingSet> sets{{"180", std::string(kReturning) + number, false,
                                            [&request](x12::Writer& writer) { x12::write(request, writer); }}};
  endpoint().send(step, sets);
}

void EdiPartner::take_return_answer(Step& step, const x12::ReturnAuthorization180& answer) {
  const auto found = asked_.find(answer.beginning.answers);
  if (answer.beginning.purpose != kResponse || found == asked_.end()) {
    const std::string key = key_text(*settings_, answer.purchase_order, answer.release);
    return step.state(fact_about(facts::kDocumentUnexpected, key, "180 " + answer.beginning.answers));
  }
  AskedReturn& asked = found->second;
  Fact fact = fact_of(asked.is_answered ? facts::kDuplicateReturnAnswer : facts::kReturnAnswered, asked);
  fact.quantity = Quantity::of(asked.units, unit_of(asked));
  fact.location = answer.beginning.action == kAccepted ? "authorized" : "refused";
  step.state(std::move(fact));
  asked.is_answered = true;
  save_asked(step, asked);
}

Unit EdiPartner::unit_of(const AskedReturn& asked) const {
  const OpenOrder* const order = ledger_.find(asked.key);
  if (order == nullptr) return kEach;
  for (const PlacedLine& line : placed_order(order->origin).lines) {
    if (line.line == asked.line) return line.counted_in;
  }
  return kEach;
}

void EdiPartner::save_asked(Step& step, const AskedReturn& asked) {
  step.write(stored_under(kAsked, asked.number), to_stored(asked));
}

}  // namespace proofload::mocks::edi_partner
