#include "mocks/common/outbox.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks {
namespace {

constexpr std::int32_t kDoublingsMax = 20;

Duration wait_after(const Webhooks& rules, std::int32_t attempts) {
  const std::int64_t factor = std::int64_t{1} << std::clamp(attempts - 1, 0, kDoublingsMax);
  return factor < rules.wait_max / rules.first_wait ? rules.first_wait * factor : rules.wait_max;
}

}  // namespace

bool Outbox::repeats(const Step& step, std::string_view event) const {
  return step.happens("webhook.repeat", event, rules_.repeat);
}

void Outbox::post(Step& step, Event event) {
  Pending pending{.type = event.type, .body = Body(std::move(event.body)), .due = step.now()};
  pending.repeats = repeats(step, event.name);
  if (step.happens("webhook.late", event.name, rules_.late)) {
    pending.due += step.draw("webhook.late_by", event.name, rules_.late_by);
  }
  FieldWriter value;
  value.text(pending.type.text());
  value.number(pending.due.time_since_epoch().count());
  value.text(pending.body.bytes());
  step.write(stored_under(kPrefix, event.name), value.take());

  const auto [entry, is_new] = pending_.try_emplace(std::move(event.name), std::move(pending));
  CHECK(is_new, "an event's name is its own");
  if (entry->second.due == step.now()) {
    attempt(step, entry->first, entry->second);
  } else {
    step.arm_at({kTimer, entry->first}, entry->second.due);
  }
}

void Outbox::attempt(Step& step, const std::string& event, Pending& pending) {
  Message message;
  message.to = rules_.listener;
  message.type = pending.type;
  message.kind = Kind::event;
  message.ref = event;
  message.body = pending.body;
  step.send(std::move(message));
  ++pending.attempts;
  step.arm({kTimer, event}, wait_after(rules_, pending.attempts));
}

void Outbox::settle(Step& step, const Message& reply) {
  if (!is_success(reply.status)) return;  // the timer tries again
  const auto found = pending_.find(reply.ref);
  if (found == pending_.end()) return;
  Pending& pending = found->second;
  if (pending.repeats) {
    pending.repeats = false;
    pending.attempts = 0;
    step.arm({kTimer, reply.ref},
             step.draw("webhook.repeat_after", reply.ref, rules_.repeat_after));
    return;
  }
  step.cancel({kTimer, reply.ref});
  forget(step, found);
}

void Outbox::wake(Step& step, const std::string& event) {
  const auto found = pending_.find(event);
  if (found == pending_.end()) return;
  if (found->second.attempts >= rules_.attempts) {
    step.note(std::string(kGaveUp) + " " + event);
    return forget(step, found);
  }
  attempt(step, event, found->second);
}

void Outbox::forget(Step& step, Index<Pending>::iterator event) {
  step.erase(stored_under(kPrefix, event->first));
  pending_.erase(event);
}

void Outbox::restore(Step& step, std::string_view event, std::string_view value) {
  FieldReader fields(value);
  const std::string_view type = fields.text();
  const auto known = std::find_if(types_.begin(), types_.end(),
                                  [&](Symbol symbol) { return symbol.text() == type; });
  CHECK(known != types_.end(), "a stored event of a type that is sent here");
  Pending pending{.type = *known, .body = {}, .due = Instant(Duration(fields.number()))};
  pending.body = Body(std::string(fields.text()));
  pending.repeats = repeats(step, event);
  step.arm_at({kTimer, std::string(event)}, pending.due);
  pending_.insert_or_assign(std::string(event), std::move(pending));
}

}  // namespace proofload::mocks
