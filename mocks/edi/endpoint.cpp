#include "mocks/edi/endpoint.hpp"

#include <utility>

#include "contracts/port/fields.hpp"
#include "mocks/edi/facts.hpp"

namespace proofload::mocks::edi {
namespace {

constexpr std::string_view kLatestKey = "latest";

template <class Use>
bool use_rest(std::string_view key, std::string_view prefix, const Use& use) {
  if (!key.starts_with(prefix)) return false;
  use(key.substr(prefix.size()));
  return true;
}

}  // namespace

Endpoint::Endpoint(const Settings& settings, Owner& owner, std::size_t counters)
    : settings_(settings),
      owner_(owner),
      counters_(counters),
      inbox_(settings.agreement.control_number_horizon, settings.answer_retention) {
  numbers_.interchange = numbers_.group = settings.first_control_number;
}

bool Endpoint::restore(Step& step, std::string_view key, std::string_view value) {
  if (key == kLatestKey) {
    restore_latest(value);
    return true;
  }
  return use_rest(key, Inbox::kSeenPrefix, [&](auto rest) { inbox_.restore_seen(rest, value); }) ||
         use_rest(key, Inbox::kAnswerPrefix,
                  [&](auto rest) { inbox_.restore_answer(rest, value); }) ||
         use_rest(key, SentInterchanges::kPrefix, [&](auto id) {
           const auto& entry = sent_.restore(id, value, owner_.standing_body(id),
                                             [&](auto bytes) { return groups_in(bytes); });
           if (entry.second.repeat_at == kNever) {
             untracked_.push_back(entry.first);
           } else {
             step.arm_at({kRepeat, entry.first}, entry.second.repeat_at);
           }
         });
}

void Endpoint::restore_latest(std::string_view value) {
  latest_kept_ = value;
  FieldReader fields(value);
  numbers_.interchange = static_cast<std::uint32_t>(fields.number());
  numbers_.group = static_cast<std::uint32_t>(fields.number());
  for (std::int64_t& counter : counters_) counter = fields.number();
  while (!fields.is_at_end()) unsent_.emplace_back(fields.text());
}

void Endpoint::restored(Step& step) {
  inbox_.restored();
  for (const std::string& name : std::exchange(unsent_, {})) send_unsent(step, name);
}

void Endpoint::send_unsent(Step& step, std::string_view name) {
  use_rest(name, SentInterchanges::kPrefix, [&](auto id) {
    if (const auto* sent = sent_.find(id)) step.send(interchange_message(settings_, sent->body));
  });
  use_rest(name, Inbox::kAnswerPrefix, [&](auto rest) {
    const Answer* answer = inbox_.find_answer(parse_interchange_name(rest));
    if (answer == nullptr || answer->body.empty()) return;
    step.send(interchange_message(settings_, answer->body));
  });
}

bool Endpoint::wake(Step& step, const TimerKey& timer) {
  if (timer.purpose != kRepeat) return false;
  send_again(step, timer.of);
  return true;
}

void Endpoint::send(Step& step, std::span<const OutgoingSet> sets) {
  WrittenInterchange written = write_interchange(settings_, step.now(), numbers_, sets);
  SentInterchange sent;
  sent.body = Body(std::move(written.bytes));
  sent.groups = std::move(written.groups);
  expect_acknowledgement(step, std::move(written.id), std::move(sent));
}

void Endpoint::send_as_is(Step& step, std::string id, Body body) {
  SentInterchange sent;
  sent.groups = groups_in(body.bytes());
  sent.body = std::move(body);
  expect_acknowledgement(step, std::move(id), std::move(sent));
}

std::string Endpoint::take_interchange_number() {
  return interchange_number(numbers_.take_interchange());
}

std::vector<SentGroup> Endpoint::groups_in(std::string_view bytes) const {
  return edi::groups_in(bytes, [&](const x12::JudgedSet& set) { return owner_.describe(set); });
}

void Endpoint::expect_acknowledgement(Step& step, std::string id, SentInterchange sent) {
  const Acknowledgement& agreed = settings_.agreement.acknowledgement;
  const Body body = sent.body;
  if (agreed.expected && !sent.groups.empty()) {
    sent.repeat_at = step.now() + agreed.repeat_after;
  } else {
    untracked_now_.push_back(id);
  }
  sent.body_stands = owner_.standing_body(id) != nullptr;
  const SentInterchanges::Entry& entry = sent_.add(step, std::move(id), std::move(sent));
  post(step, std::string(SentInterchanges::kPrefix) + entry.first, body);
  if (entry.second.repeat_at != kNever) {
    step.arm_at({kRepeat, entry.first}, entry.second.repeat_at);
  }
}

void Endpoint::send_again(Step& step, const std::string& id) {
  SentInterchange* sent = sent_.find(id);
  if (sent == nullptr) return;
  const Acknowledgement& agreed = settings_.agreement.acknowledgement;
  if (sent->repeats > agreed.repeats) return;  // given up, and still glad of an answer
  if (sent->repeats == agreed.repeats) {
    for (const SentGroup& group : sent->groups) {
      if (group.answered) continue;
      for (const SentSet& set : group.sets) owner_.on_unanswered(step, set);
    }
    ++sent->repeats;
    return sent_.save(step, id, *sent);
  }
  ++sent->repeats;
  sent->repeat_at = step.now() + agreed.repeat_after;
  sent_.save(step, id, *sent);
  Fact fact;
  fact.kind = facts::kInterchangeResent;
  fact.subject = sent->groups.front().interchange_control;
  step.state(std::move(fact));
  post(step, std::string(SentInterchanges::kPrefix) + id, sent->body);
  step.arm_at({kRepeat, id}, sent->repeat_at);
}

void Endpoint::post(Step& step, std::string name, Body body) {
  step.send(interchange_message(settings_, std::move(body)));
  unsent_.push_back(std::move(name));
}

void Endpoint::conclude(Step& step, const Message* receipt_for) {
  for (const std::string& id : untracked_) sent_.erase(step, id);
  untracked_ = std::exchange(untracked_now_, {});
  owner_.forget(step);
  inbox_.forget(step);

  FieldWriter fields;
  fields.number(numbers_.interchange);
  fields.number(numbers_.group);
  for (const std::int64_t counter : counters_) fields.number(counter);
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

}  // namespace proofload::mocks::edi
