#include "sim/world.hpp"

#include <algorithm>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::sim {
namespace {

constexpr Symbol kLatency = "latency";
constexpr Symbol kService = "service";
constexpr std::uint32_t kRedelivery = 1u << 16;  // copies from a mailbox count apart from duplicates

}  // namespace

World::World(const Topology& topology, Identifier& identifier, WorldOptions options)
    : identifier_(identifier),
      options_(std::move(options)),
      latency_(options_.seed, hash_name("world")),
      context_(kEpoch, 0) {
  for (const LinkOptions& link : topology.links) {
    links_.try_emplace(combine(link.from.hash(), link.to.hash()), link);
  }
  for (const InstanceOptions& what : topology.instances) {
    const auto index = static_cast<std::uint32_t>(instances_.size());
    instances_.emplace_back(what, index, options_.rules.empty() ? Store::Keeps::hashes : Store::Keeps::texts);
    instance_by_name_.emplace(what.name.hash(), index);
  }
  for (const Rule& rule : options_.rules) chances_.emplace_back(options_.seed, hash_bytes(rule.name));
  schedule_windows();
  for (Instance& instance : instances_) {
    instance.up = true;
    start(instance);
  }
}

void World::schedule_windows() {
  for (std::size_t rule = 0; rule < options_.rules.size(); ++rule) {
    for (Window& window : options_.rules[rule].fault->windows()) {
      window.until = std::min(window.until, options_.heal);
      if (window.from >= window.until) continue;
      if (window.what == Window::What::cut) {
        cuts_.push_back({rule, window});
        continue;
      }
      for (Instance& instance : instances_) {
        if (instance.options.name.text() != window.instance) continue;
        if (window.what == Window::What::skew) {
          queue_.push(window.from, Event{Event::What::skewed, instance.index, static_cast<std::uint32_t>(rule)});
          instance.skews.push_back(window);
          continue;
        }
        queue_.push(window.from, Event{Event::What::down, instance.index,
                                       static_cast<std::uint32_t>(outages_.size())});
        outages_.push_back({rule, window.until - window.from});
      }
    }
  }
}

void World::run_until(Instant until) {
  while (!queue_.empty() && queue_.next_time() <= until) {
    const auto next = queue_.pop();
    now_ = next.at;
    handle(next.payload);
  }
  now_ = std::max(now_, until);
}

void World::handle(const Event& event) {
  Instance& instance = instances_[event.instance];
  switch (event.what) {
    case Event::What::arrive: return arrive(instance, event.slot);
    case Event::What::serve: return serve(instance, event.slot);
    case Event::What::wake: return wake(instance, event.slot);
    case Event::What::rewake: return rewake(instance, event.slot);
    case Event::What::let_go: return let_go(event.slot, now_);
    case Event::What::skewed: {
      for (Observer* observer : options_.observers) observer->on_fault(event.slot, nullptr, now_);
      return;
    }
    case Event::What::down: {
      const Outage& outage = outages_[event.slot];
      for (Observer* observer : options_.observers) observer->on_fault(outage.rule, nullptr, now_);
      return take_down(instance, outage.down, false);
    }
    case Event::What::up: return bring_up(instance);
  }
}

void World::arrive(Instance& receiver, std::uint32_t slot) {
  if (!receiver.up) return meet_nobody(receiver, slot);
  Arrival& arrival = arrivals_[slot];
  const Flight& flight = *arrival.flight;
  if (flight.message.kind == Kind::reply) {
    if (flight.caller_incarnation != receiver.incarnation) {
      for (Observer* observer : options_.observers) observer->on_lost(flight.sent(), Loss::caller_gone, now_);
      return free_slot(slot);
    }
    arrival.incarnation = receiver.incarnation;
    arrival.plan = plan_step(flight.sent(arrival.copy));
    return serve(receiver, slot);
  }
  arrival.plan = plan_step(flight.sent(arrival.copy));
  if (arrival.plan.refuse) {
    host_reply(receiver, Arrival(arrival), *arrival.plan.refuse, arrival.plan.retry_after);
    for (Observer* observer : options_.observers) observer->on_lost(flight.sent(), Loss::refused, now_);
    return free_slot(slot);
  }
  const Capacity& capacity = receiver.options.capacity;
  if (capacity.at_once == 0 || receiver.busy < capacity.at_once) return begin_service(receiver, slot);
  if (flight.message.kind != Kind::document && receiver.queue.size() >= capacity.queue) {
    host_reply(receiver, Arrival(arrival), 503);
    for (Observer* observer : options_.observers) observer->on_lost(flight.sent(), Loss::refused, now_);
    return free_slot(slot);
  }
  receiver.queue.push_back(slot);
}

void World::meet_nobody(Instance& receiver, std::uint32_t slot) {
  const Arrival arrival = arrivals_[slot];
  if (arrival.flight->message.kind == Kind::document) {
    receiver.mailbox.push_back(slot);
    return;
  }
  free_slot(slot);
  for (Observer* observer : options_.observers) {
    observer->on_lost(arrival.flight->sent(), Loss::receiver_down, now_);
  }
  if (arrival.flight->message.kind != Kind::reply && receiver.options.when_down == WhenDown::refuse) {
    host_reply(receiver, arrival, 0);
  }
}

void World::begin_service(Instance& receiver, std::uint32_t slot) {
  Arrival& arrival = arrivals_[slot];
  const InstanceOptions& options = receiver.options;
  arrival.incarnation = receiver.incarnation;
  Instant begin = now_;
  if (options.capacity.per_minute > 0) {
    begin = std::max(now_, receiver.next_start);
    receiver.next_start = begin + Duration(1min) / options.capacity.per_minute;
  }
  const Duration service = time_taken(options.service, Part::service, arrival.flight->identity, arrival.copy);
  ++receiver.busy;
  const Instant end = begin + service + arrival.plan.slow;
  if (arrival.plan.slow > Duration{}) {
    const Sent sent = arrival.flight->sent(arrival.copy);
    for (Observer* observer : options_.observers) observer->on_held_up(sent, now_, end);
  }
  if (end == now_) return serve(receiver, slot);
  queue_.push(end, Event{Event::What::serve, receiver.index, slot});
}

void World::serve_next(Instance& receiver) {
  if (receiver.queue.empty() || !receiver.up) return;
  const std::uint32_t next = receiver.queue.front();
  receiver.queue.pop_front();
  begin_service(receiver, next);
}

void World::serve(Instance& receiver, std::uint32_t slot) {
  if (arrivals_[slot].incarnation != receiver.incarnation || !receiver.up) {
    // It crashed while it was at work on this: nothing was applied, so the message has met nobody.
    return meet_nobody(receiver, slot);
  }
  const Arrival arrival = std::move(arrivals_[slot]);
  free_slot(slot);
  const Flight& flight = *arrival.flight;
  const bool takes_capacity = flight.message.kind != Kind::reply;
  if (takes_capacity) --receiver.busy;

  const Sent sent = flight.sent();
  const Step step{receiver.options.name, receiver.incarnation, now_, &sent, nullptr};
  for (Observer* observer : options_.observers) observer->on_delivered(sent, step, arrival.copy);
  begin_step(receiver);
  if (arrival.body) {
    Message changed = flight.message;
    changed.body = *arrival.body;
    receiver.actor->receive(context_, changed);
  } else {
    receiver.actor->receive(context_, flight.message);
  }
  apply_effects(receiver, step, &arrival, arrival.plan);
  if (takes_capacity) serve_next(receiver);
}

void World::start(Instance& instance) {
  instance.actor = instance.options.make();
  const Step step{instance.options.name, instance.incarnation, now_, nullptr, nullptr};
  const auto snapshot = instance.store.snapshot();
  begin_step(instance);
  instance.actor->start(context_, snapshot);
  apply_effects(instance, step, nullptr, plan_start(instance));
}

bool World::apply_effects(Instance& instance, const Step& step, const Arrival* trigger,
                          const StepPlan& plan) {
  // An effect may not run a step (all that it causes is scheduled), so the context's list stays as it is.
  std::uint32_t counted = 0;
  bool receipt_given = false;
  bool crashed = plan.crash_after == 0u;
  for (Effect& effect : context_.effects()) {
    if (crashed) break;
    const auto* message = std::get_if<Message>(&effect);
    const bool counts = message != nullptr || std::holds_alternative<Commit>(effect);
    if (message != nullptr && message->kind == Kind::reply && trigger != nullptr &&
        message->in_reply_to == trigger->flight->message.id) {
      receipt_given = true;
    }
    apply(instance, step, trigger, effect);
    if (counts && plan.crash_after && ++counted == *plan.crash_after) crashed = true;
  }
  if (crashed) {
    for (Observer* observer : options_.observers) observer->on_fault(plan.crash_rule, step.trigger, now_);
    // A document without a receipt is still in its mailbox.
    if (trigger != nullptr && trigger->flight->message.kind == Kind::document && !receipt_given) {
      Arrival again = *trigger;
      again.plan = {};
      again.copy += kRedelivery;
      instance.mailbox.push_back(take_slot(std::move(again)));
    }
    take_down(instance, plan.down, true);
    return false;
  }
  if (trigger != nullptr && !receipt_given &&
      (trigger->flight->message.kind == Kind::request || trigger->flight->message.kind == Kind::event)) {
    instance.unanswered.try_emplace(
        trigger->flight->message.id.value,
        Unanswered{trigger->flight->identity.subject, trigger->flight->sender_incarnation});
  }
  for (Observer* observer : options_.observers) observer->on_step_done(step);
  return true;
}

void World::apply(Instance& instance, const Step& step, const Arrival* trigger, Effect& effect) {
  if (auto* message = std::get_if<Message>(&effect)) {
    transmit(instance, step, trigger, std::move(*message));
  } else if (auto* commit = std::get_if<Commit>(&effect)) {
    for (Write& write : commit->writes) write.hash = hash_of(write);
    for (Observer* observer : options_.observers) observer->on_commit(*commit, step);
    for (Write& write : commit->writes) instance.store.apply(write);
  } else if (auto* timer = std::get_if<Arm>(&effect)) {
    arm(instance, *timer);
  } else if (const auto* cancel = std::get_if<Cancel>(&effect)) {
    const auto found = instance.timer_by_key.find(cancel->key);
    if (found == instance.timer_by_key.end()) return;
    queue_.cancel(*instance.timers[found->second].queued);
    instance.timers[found->second] = {};
    instance.free_timers.push_back(found->second);
    instance.timer_by_key.erase(found);
  } else if (const auto* note = std::get_if<Note>(&effect)) {
    for (Observer* observer : options_.observers) observer->on_note(*note, step);
  }
}

StepPlan World::plan_step(const Sent& sent) {
  StepPlan plan;
  if (now_ >= options_.heal) return plan;
  for (std::size_t rule = 0; rule < options_.rules.size(); ++rule) {
    const auto planned = std::exchange(plan.crash_after, std::nullopt);
    const bool acted = options_.rules[rule].fault->on_step(sent, chances_[rule], plan);
    if (plan.crash_after) {
      plan.crash_rule = rule;
      continue;
    }
    plan.crash_after = planned;
    if (!acted) continue;
    for (Observer* observer : options_.observers) observer->on_fault(rule, &sent, now_);
  }
  return plan;
}

StepPlan World::plan_start(const Instance& instance) const {
  StepPlan plan;
  if (now_ >= options_.heal) return plan;
  const Starting starting{instance.options.name, instance.incarnation + 1, now_};
  for (std::size_t rule = 0; rule < options_.rules.size(); ++rule) {
    if (options_.rules[rule].fault->on_start(starting, chances_[rule], plan)) plan.crash_rule = rule;
  }
  return plan;
}

void World::take_down(Instance& instance, Duration down, bool crash) {
  const Instant until = now_ + down;
  instance.down_until = std::max(instance.down_until, until);
  queue_.push(until, Event{Event::What::up, instance.index, 0});
  if (!instance.up) return;
  instance.up = false;
  instance.actor.reset();
  instance.busy = 0;
  instance.next_start = {};
  instance.unanswered.clear();
  for (Timer& timer : instance.timers) {
    if (timer.queued) queue_.cancel(*timer.queued);
  }
  instance.timers.clear();
  instance.free_timers.clear();
  instance.timer_by_key.clear();
  for (Observer* observer : options_.observers) {
    observer->on_down(instance.options.name, now_, down, crash);
  }
  std::deque<std::uint32_t> waiting;
  waiting.swap(instance.queue);
  for (const std::uint32_t slot : waiting) meet_nobody(instance, slot);
}

void World::bring_up(Instance& instance) {
  if (instance.up || now_ < instance.down_until) return;
  instance.up = true;
  ++instance.incarnation;
  for (Observer* observer : options_.observers) {
    observer->on_up(instance.options.name, now_, instance.incarnation);
  }
  start(instance);
  std::vector<std::uint32_t> waiting;
  waiting.swap(instance.mailbox);
  for (const std::uint32_t slot : waiting) {
    queue_.push(now_, Event{Event::What::arrive, instance.index, slot});
  }
}

Duration World::time_taken(const Quantiles& quantiles, Part part, const Identity& identity, std::uint32_t copy) const {
  const Symbol purpose = part == Part::travel ? kLatency : kService;
  const Duration taken = options_.latencies == Latencies::median ? quantiles.median()
                                                                 : quantiles.at(latency_.number(purpose, identity, copy));
  return options_.times == nullptr ? taken : options_.times->taken(part, identity, copy, taken);
}

std::uint32_t World::take_slot(Arrival arrival) {
  if (free_arrivals_.empty()) {
    arrivals_.push_back(std::move(arrival));
    return static_cast<std::uint32_t>(arrivals_.size() - 1);
  }
  const std::uint32_t slot = free_arrivals_.back();
  free_arrivals_.pop_back();
  arrivals_[slot] = std::move(arrival);
  return slot;
}

void World::free_slot(std::uint32_t slot) {
  arrivals_[slot] = Arrival{};
  free_arrivals_.push_back(slot);
}

Instance& World::instance_of(Symbol name, Symbol asked_by) {
  const auto found = instance_by_name_.find(name.hash());
  if (found == instance_by_name_.end()) {
    throw ProtocolBreach(std::string(asked_by.text()) + " sent a message to '" +
                         std::string(name.text()) + "', which is not in this world");
  }
  return instances_[found->second];
}

}  // namespace proofload::sim
