#include "mocks/edi/endpoint.hpp"

#include <algorithm>
#include <utility>

#include "contracts/port/fields.hpp"
#include "mocks/edi/facts.hpp"

namespace proofload::mocks::edi {
namespace {

constexpr std::string_view kLatestKey = "latest";
constexpr std::string_view kGivenPrefix = "given-";

// 3 -> "given-000003"
std::string given_id(std::size_t index) {
  const std::string digits = std::to_string(index);
  std::string id(kGivenPrefix);
  return id.append(6 - std::min<std::size_t>(digits.size(), 6), '0') + digits;
}

void mark_given(SentInterchange& sent) {
  for (SentGroup& group : sent.groups) {
    for (SentSet& set : group.sets) set.is_given = sent.body_stands || sent.mends != 0;
  }
}

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
      counters_(counters + (settings.given.empty() ? 0 : 1)),
      inbox_(settings.agreement.control_number_horizon, settings.answer_retention),
      writer_(settings.listener) {
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
           auto& entry = sent_.restore(id, value, standing_body(id),
                                       [&](auto bytes) { return groups_in(bytes); });
           mark_given(entry.second);
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
  arm_given(step);
}

void Endpoint::send_unsent(Step& step, std::string_view name) {
  use_rest(name, SentInterchanges::kPrefix, [&](auto id) {
    if (const auto* sent = sent_.find(id)) step.send(interchange_message(settings_, party(sent->to), sent->body));
  });
  use_rest(name, Inbox::kAnswerPrefix, [&](auto rest) {
    const Answer* answer = inbox_.find_answer(parse_interchange_name(rest));
    if (answer == nullptr || answer->body.empty()) return;
    step.send(interchange_message(settings_, party(answer->to), answer->body));
  });
}

bool Endpoint::wake(Step& step, const TimerKey& timer) {
  if (timer.purpose == kGiven) {
    send_given(step);
  } else if (timer.purpose == kRepeat) {
    send_again(step, timer.of);
  } else {
    return false;
  }
  return true;
}

Symbol Endpoint::party(std::string_view name) const {
  const auto known = std::find_if(settings_.others.begin(), settings_.others.end(),
                                  [&](Symbol other) { return other.text() == name; });
  return known == settings_.others.end() ? settings_.listener : *known;
}

const Body* Endpoint::standing_body(std::string_view id) const {
  if (!id.starts_with(kGivenPrefix)) return nullptr;
  std::size_t index = 0;
  for (const char digit : id.substr(kGivenPrefix.size())) {
    index = index * 10 + static_cast<std::size_t>(digit - '0');
  }
  return &settings_.given.at(index).body;
}

void Endpoint::arm_given(Step& step) {
  if (settings_.given.empty()) return;
  const auto next = static_cast<std::size_t>(given());
  if (next < settings_.given.size()) step.arm_at({kGiven, {}}, settings_.given[next].at);
}

void Endpoint::send_given(Step& step) {
  const auto next = static_cast<std::size_t>(given());
  if (next >= settings_.given.size() || settings_.given[next].at > step.now()) return arm_given(step);
  const auto index = static_cast<std::size_t>(given()++);
  const GivenDocument& document = settings_.given.at(index);
  owner_.on_given(step, index);
  send_as_is(step, given_id(index), document.body, std::string(document.to.text()));
  arm_given(step);
}

void Endpoint::send(Step& step, std::span<const OutgoingSet> sets, std::string to) {
  WrittenInterchange written = write_interchange(settings_, step.now(), numbers_, sets);
  SentInterchange sent;
  sent.body = Body(std::move(written.bytes));
  sent.groups = std::move(written.groups);
  sent.to = std::move(to);
  expect_acknowledgement(step, std::move(written.id), std::move(sent));
}

void Endpoint::send_as_is(Step& step, std::string id, Body body, std::string to, std::int32_t mends) {
  SentInterchange sent;
  sent.groups = groups_in(body.bytes());
  sent.body = std::move(body);
  sent.to = std::move(to);
  sent.mends = mends;
  expect_acknowledgement(step, std::move(id), std::move(sent));
}

std::string Endpoint::take_interchange_number() {
  std::string control;
  do {
    control = interchange_number(numbers_.take_interchange());
  } while (std::any_of(settings_.given.begin(), settings_.given.end(), [&](const GivenDocument& document) {
    return document.body.bytes().find(control) != std::string_view::npos;
  }));
  return control;
}

std::vector<SentGroup> Endpoint::groups_in(std::string_view bytes) const {
  auto groups = edi::groups_in(bytes, [&](const x12::JudgedSet& set) { return owner_.describe(set); });
  if (settings_.standard == EdiStandard::edifact) answer_for_any(groups);
  return groups;
}

void Endpoint::expect_acknowledgement(Step& step, std::string id, SentInterchange sent) {
  const Acknowledgement& agreed = settings_.agreement.acknowledgement;
  const Body body = sent.body;
  if (agreed.expected && !sent.groups.empty()) {
    sent.repeat_at = step.now() + agreed.repeat_after;
  } else {
    untracked_now_.push_back(id);
  }
  sent.body_stands = standing_body(id) != nullptr;
  mark_given(sent);
  const SentInterchanges::Entry& entry = sent_.add(step, std::move(id), std::move(sent));
  post(step, std::string(SentInterchanges::kPrefix) + entry.first, body, entry.second.to);
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
  post(step, std::string(SentInterchanges::kPrefix) + id, sent->body, sent->to);
  step.arm_at({kRepeat, id}, sent->repeat_at);
}

void Endpoint::post(Step& step, std::string name, Body body, std::string_view to) {
  step.send(interchange_message(settings_, party(to), std::move(body)));
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
