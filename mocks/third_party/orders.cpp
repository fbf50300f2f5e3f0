#include <algorithm>
#include <utility>

#include "contracts/x12/time_of_day.hpp"
#include "mocks/edi/facts.hpp"
#include "mocks/facts.hpp"
#include "mocks/third_party/actor.hpp"

namespace proofload::mocks::third_party {
namespace {

constexpr std::string_view kNoSubstitution = "NO SUBSTITUTION";
constexpr std::string_view kCancelled = "cancelled";

std::string unexpected_line(const x12::WarehouseLine940& line) {
  return "940 line " + std::to_string(line.number);
}

Deposit deposit_of(const x12::WarehouseOrder940& order, std::string depositor) {
  Deposit deposit;
  deposit.depositor = std::move(depositor);
  deposit.order = order.depositor_order;
  deposit.purchase_order = order.purchase_order;
  deposit.link = order.link;
  if (order.carrier) deposit.carrier = order.carrier->carrier;
  for (const x12::NamedParty& party : order.heading.parties) {
    deposit.parties.push_back({party.role, party.name, party.id_qualifier, party.id});
  }
  deposit.substitutes = std::none_of(
      order.heading.notes.begin(), order.heading.notes.end(),
      [](const x12::Note& note) { return note.text.find(kNoSubstitution) != std::string::npos; });
  return deposit;
}

Instant moment_of(const x12::ScheduledDate& date, Duration without_a_time, const CivilEpoch& epoch) {
  Duration time = without_a_time;
  if (date.time_code == "UT") {
    if (const auto clock = x12::time_of_day(date.time)) time = *clock;
  }
  return instant_of(date.date, epoch) + time;
}

// A day without a time is all of it.
warehouse::Leaving leaving_of(const x12::WarehouseOrder940& order, const CivilEpoch& epoch) {
  warehouse::Leaving leaving;
  for (const x12::ScheduledDate& date : order.heading.dates) {
    if (date.qualifier == "37") leaving.from = moment_of(date, Duration::zero(), epoch);
    if (date.qualifier == "38") leaving.before = moment_of(date, std::chrono::hours(24), epoch);
  }
  return leaving;
}

}  // namespace

void ThirdParty::take_order(Step& step, const x12::WarehouseOrder940& order) {
  const std::string& status = order.status;
  if (order.depositor_order.empty()) return state_unexpected(step, {"document", "940"}, "940 without W0502");
  if (status == "N" || status == "T") return place(step, order);
  if (status == "R") return change(step, order);
  if (status == "F" || status == "D") return cancel(step, order);
  state_unexpected(step, {"release", order.depositor_order}, "940 " + status);
}

void ThirdParty::place(Step& step, const x12::WarehouseOrder940& order) {
  if (find(deposits_, order.depositor_order) != nullptr) {
    return state(step, facts::kReleaseRepeated, order.depositor_order, "940");
  }
  Deposit deposit = deposit_of(order, endpoint().writer());
  std::vector<warehouse::Line> lines = lines_for(step, order, deposit);
  Deposit& kept = deposits_.insert_or_assign(order.depositor_order, std::move(deposit)).first->second;
  if (lines.empty()) return close(step, kept, "refused");
  save(step, kept);
  if (!settings_->returns.empty()) returns_.expect(step, kept.order, settings_->buyer_of(kept.purchase_order));
  warehouse_.take(step, kept.order, std::move(lines), leaving_of(order, settings_->epoch));
}

// All lines are replaced by those of the change.
void ThirdParty::change(Step& step, const x12::WarehouseOrder940& order) {
  Deposit* const deposit = find(deposits_, order.depositor_order);
  warehouse::Held* const held = warehouse_.find(order.depositor_order);
  if (deposit == nullptr || held == nullptr) {
    return state_unexpected(step, {"release", order.depositor_order}, "940 R");
  }
  if (held->release.status != "allocated") {
    return state(step, facts::kReleaseChangeRefused, deposit->order, held->release.status);
  }
  Deposit changed = deposit_of(order, endpoint().writer());
  std::vector<warehouse::Line> lines = lines_for(step, order, changed);
  if (lines.empty()) {
    return state_unexpected(step, {"release", deposit->order}, "940 R without lines");
  }
  *deposit = std::move(changed);
  save(step, *deposit);
  warehouse_.change(step, *held, std::move(lines));
}

void ThirdParty::cancel(Step& step, const x12::WarehouseOrder940& order) {
  Deposit* const deposit = find(deposits_, order.depositor_order);
  if (deposit == nullptr) {
    // Its order was lost, or comes later: it is cancelled before it came, and answered as such.
    Deposit unknown = deposit_of(order, endpoint().writer());
    lines_for(step, order, unknown);
    Deposit& kept =
        deposits_.insert_or_assign(order.depositor_order, std::move(unknown)).first->second;
    state(step, facts::kReleaseCancelled, kept.order, "cancelled_before_it_came");
    return close(step, kept, std::string(kCancelled));
  }
  warehouse::Held* const held = warehouse_.find(order.depositor_order);
  if (held != nullptr && warehouse_.can_cancel(held->release)) {
    return warehouse_.cancel(step, *held, std::string(kCancelled));
  }
  if (deposit->outcome.empty() || deposit->outcome == "shipped") {
    state(step, facts::kReleaseCancelRefused, deposit->order,
          held == nullptr ? deposit->outcome : held->release.status);
  }
}

std::vector<warehouse::Line> ThirdParty::lines_for(Step& step, const x12::WarehouseOrder940& order,
                                                   Deposit& deposit) const {
  std::vector<warehouse::Line> lines;
  for (const x12::WarehouseLine940& asked : order.lines) {
    OrderedLine line{asked.number, item_named(asked.item), asked.quantity, "", true};
    const warehouse::Asked one{line.line, line.item, asked.quantity};
    auto known = warehouse_.lines_of({&one, 1});
    line.is_known = known.has_value();
    if (known) {
      line.ordered = known->front().ordered;
      if (deposit.substitutes) line.substitute = substitute_for(line.item, line.ordered);
      if (!line.substitute.empty()) known->front().item = line.substitute;
      lines.push_back(std::move(known->front()));
    } else {
      state_unexpected(step, {"release", deposit.order}, unexpected_line(asked));
    }
    deposit.lines.push_back(std::move(line));
  }
  return lines;
}

std::string ThirdParty::item_named(const x12::WarehouseItem& item) const {
  for (const x12::ProductId& product : item.products) {
    if (settings_->catalogue->item(product.value) != nullptr) return product.value;
  }
  return item.products.empty() ? item.case_code : item.products.front().value;
}

std::string ThirdParty::substitute_for(const std::string& item, const Quantity& wanted) const {
  const auto found = settings_->substitutes.find(item);
  if (found == settings_->substitutes.end()) return {};
  const auto has = [&](const std::string& name) {
    return warehouse_.available(*settings_->catalogue->item(name)).millionths >= wanted.millionths;
  };
  return !has(item) && has(found->second) ? found->second : std::string();
}

void ThirdParty::on_packed(Step& step, const warehouse::Release& release,
                           warehouse::Carton& carton, std::size_t /*cartons_in_all*/) {
  if (settings_->ships == Ships::freight) {
    carton.tracking = "";  // it waits for no label
    return;
  }
  constexpr std::size_t kDigits = 12;
  carton.tracking =
      settings_->tracking_prefix + carton.sscc.substr(carton.sscc.size() - kDigits, kDigits);
  step.state({.kind = facts::kLabelBought,
              .order = {"release", release.release},
              .subject = *carton.tracking,
              .location = carton.sscc});
}

void ThirdParty::on_shipped(Step& step, const warehouse::Held& held) {
  close(step, *find(deposits_, held.release.release), "shipped");
  returns_.await(step, held.release);
}

void ThirdParty::on_cancelled(Step& step, const warehouse::Release& release,
                              const std::string& reason) {
  close(step, *find(deposits_, release.release), reason);
}

void ThirdParty::close(Step& step, Deposit& deposit, std::string outcome) {
  deposit.outcome = std::move(outcome);
  const Instant at = step.now() + step.draw("3pl.advice_wait", deposit.order, settings_->advice_wait);
  deposit.advise_at_ns = ns_of(at);
  deposit.until_ns = ns_of(step.now() + settings_->retention);
  closed_.add(instant_at(deposit.until_ns), stored_name(deposit));
  step.arm_at({kAdvise, deposit.order}, at);
  save(step, deposit);
}

void ThirdParty::state(Step& step, Symbol kind, const std::string& order,
                       std::string subject) const {
  step.state({.kind = kind,
              .order = {"release", order},
              .subject = std::move(subject),
              .location = settings_->location});
}

void ThirdParty::state_unexpected(Step& step, Ref about, std::string subject) const {
  step.state({.kind = facts::kDocumentUnexpected,
              .order = std::move(about),
              .subject = std::move(subject)});
}

}  // namespace proofload::mocks::third_party
