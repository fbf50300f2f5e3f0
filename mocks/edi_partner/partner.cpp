#include "mocks/edi_partner/partner.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "contracts/base/check.hpp"
#include "contracts/port/fields.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr std::string_view kLatestKey = "latest";

template <class Use>
bool use_rest(std::string_view key, std::string_view prefix, const Use& use) {
  if (!key.starts_with(prefix)) return false;
  use(key.substr(prefix.size()));
  return true;
}

// "given-000003" -> 3
std::optional<std::size_t> given_index(std::string_view id) {
  constexpr std::string_view kPrefix = "given-";
  if (!id.starts_with(kPrefix)) return std::nullopt;
  std::size_t index = 0;
  for (const char digit : id.substr(kPrefix.size())) {
    index = index * 10 + static_cast<std::size_t>(digit - '0');
  }
  return index;
}

}  // namespace

EdiPartner::EdiPartner(std::shared_ptr<const Settings> settings)
    : settings_(std::move(settings)), ledger_(*settings_), inbox_(*settings_) {
  CHECK(settings_->book.interchanges == 0 || (settings_->book.at && settings_->book.orders),
        "an order book with functions");
}

void EdiPartner::start(Context& context, Snapshot snapshot) {
  Step step(context, {});
  restore(step, snapshot);
  for (const std::string& name : std::exchange(unsent_, {})) send_unsent(step, name);
  arm_next(step);
  step.conclude();
}

void EdiPartner::restore(Step& step, Snapshot snapshot) {
  counters_.numbers.interchange = counters_.numbers.group = settings_->first_control_number;
  for (const auto& [name, text] : snapshot) {
    const std::string_view key = name;
    const std::string_view value = text;
    if (key == kLatestKey) {
      restore_latest(value);
      continue;
    }
    if (use_rest(key, OrderLedger::kPrefix, [&](auto rest) { restore_order(step, rest, value); })) {
      continue;
    }
    if (use_rest(key, Inbox::kSeenPrefix, [&](auto rest) { inbox_.restore_seen(rest, value); })) {
      continue;
    }
    if (use_rest(key, Inbox::kAnswerPrefix,
                 [&](auto rest) { inbox_.restore_answer(rest, value); })) {
      continue;
    }
    use_rest(key, SentInterchanges::kPrefix, [&](auto id) {
      const auto given = given_index(id);
      const auto& entry = sent_.restore(settings_->name.text(), id, value,
                                        given ? &settings_->given.at(*given).body : nullptr);
      if (entry.second.repeat_at == kNever) {
        untracked_.push_back(entry.first);
      } else {
        step.arm_at({kRepeat, entry.first}, entry.second.repeat_at);
      }
    });
  }
  inbox_.restored();
}

void EdiPartner::restore_latest(std::string_view value) {
  latest_kept_ = value;
  FieldReader fields(value);
  counters_.numbers.interchange = static_cast<std::uint32_t>(fields.number());
  counters_.numbers.group = static_cast<std::uint32_t>(fields.number());
  counters_.book = static_cast<std::uint64_t>(fields.number());
  counters_.given = static_cast<std::uint64_t>(fields.number());
  while (!fields.is_at_end()) unsent_.emplace_back(fields.text());
}

void EdiPartner::restore_order(Step& step, std::string_view key, std::string_view value) {
  OpenOrder& order = ledger_.restore(key, value);
  if (order.cancel_at != kNever) step.arm_at({kCancel, std::string(key)}, order.cancel_at);
  if (order.again_at != kNever) step.arm_at({kAgain, std::string(key)}, order.again_at);
  if (order.mend_at != kNever) step.arm_at({kMend, std::string(key)}, order.mend_at);
  if (!order.origin.given) {
    order.lines = open_lines(placed_order(order.origin));
    return;
  }
  const GivenDocument& document = settings_->given.at(order.origin.index);
  const GivenContent content = read_given(settings_->name.text(), document.body.bytes());
  order.lines = open_lines(content.orders.at(order.origin.position).order);
}

void EdiPartner::send_unsent(Step& step, std::string_view name) {
  use_rest(name, SentInterchanges::kPrefix, [&](auto id) {
    if (const auto* sent = sent_.find(id)) step.send(interchange_message(*settings_, sent->body));
  });
  use_rest(name, Inbox::kAnswerPrefix, [&](auto rest) {
    const Answer* answer = inbox_.find_answer(parse_interchange_name(rest));
    if (answer == nullptr || answer->body.empty()) return;
    step.send(interchange_message(*settings_, answer->body));
  });
}

void EdiPartner::wake(Context& context, const TimerKey& timer) {
  Step step(context, {});
  if (timer.purpose == kPlace) place_next(step);
  if (timer.purpose == kRepeat) send_again(step, timer.of);
  if (timer.purpose == kCancel) cancel_order(step, timer.of);
  if (timer.purpose == kMend) mend_order(step, timer.of);
  if (timer.purpose == kAgain) order_again(step, timer.of);
  conclude(step);
}

void EdiPartner::post(Step& step, std::string name, Body body) {
  step.send(interchange_message(*settings_, std::move(body)));
  unsent_.push_back(std::move(name));
}

void EdiPartner::conclude(Step& step, const Message* receipt_for) {
  for (const std::string& id : untracked_) sent_.erase(step, id);
  untracked_ = std::exchange(untracked_now_, {});
  ledger_.forget(step);
  inbox_.forget(step);

  FieldWriter fields;
  fields.number(counters_.numbers.interchange);
  fields.number(counters_.numbers.group);
  fields.number(static_cast<std::int64_t>(counters_.book));
  fields.number(static_cast<std::int64_t>(counters_.given));
  for (const std::string& name : unsent_) fields.text(name);
  unsent_.clear();
  std::string latest = fields.take();
  if (latest != latest_kept_) {
    latest_kept_ = latest;
    step.write(std::string(kLatestKey), std::move(latest));
  }

  if (receipt_for == nullptr) return step.conclude();
  step.conclude(reply_to(*receipt_for, 200), CommitPoint::before);
}

std::unique_ptr<Actor> make_edi_partner(std::shared_ptr<const Settings> settings) {
  return std::make_unique<EdiPartner>(std::move(settings));
}

}  // namespace proofload::mocks::edi_partner
