// The clock side of a world: what each system reads as now, and its timers.
#include <algorithm>

#include "sim/fault/skew.hpp"
#include "sim/world.hpp"

namespace proofload::sim {

Instant World::clock_of(const Instance& instance) const {
  Instant own = now_;
  for (const Window& skew : instance.skews) own += error_of(skew, now_);
  return own;
}

void World::begin_step(const Instance& instance) {
  context_.begin_step(clock_of(instance), instance.options.seed, instance.options.draws);
}

void World::arm(Instance& instance, Arm& arm) {
  if (arm.after < Duration{}) {
    throw ProtocolBreach(std::string(instance.options.name.text()) + " armed the timer '" +
                         std::string(arm.key.purpose.text()) + "' in the past");
  }
  const auto [entry, added] = instance.timer_by_key.try_emplace(std::move(arm.key), 0u);
  if (added) {
    if (instance.free_timers.empty()) {
      entry->second = static_cast<std::uint32_t>(instance.timers.size());
      instance.timers.emplace_back();
    } else {
      entry->second = instance.free_timers.back();
      instance.free_timers.pop_back();
    }
    instance.timers[entry->second].key = &entry->first;
  }
  Timer& timer = instance.timers[entry->second];
  if (timer.queued) queue_.cancel(*timer.queued);
  timer.due = clock_of(instance) + arm.after;
  timer.queued = queue_.push(now_ + arm.after, Event{Event::What::wake, instance.index, entry->second});
}

void World::wake(Instance& instance, std::uint32_t timer) {
  // A clock that was put back, or is slow, has not come so far.
  if (const Duration early = instance.timers[timer].due - clock_of(instance); early > Duration{}) {
    instance.timers[timer].queued = queue_.push(now_ + early, Event{Event::What::wake, instance.index, timer});
    return;
  }
  const auto due = instance.timer_by_key.extract(*instance.timers[timer].key);
  const TimerKey& key = due.key();
  instance.timers[timer] = {};
  instance.free_timers.push_back(timer);
  for (Observer* observer : options_.observers) observer->on_wake(instance.options.name, key, now_);
  StepPlan plan;
  if (!options_.rules.empty() && now_ < options_.heal) {
    const Woken woken{instance.options.name, key, ++wakes_[combine(instance.options.name.hash(), TimerHash{}(key))], now_};
    plan_rerun(instance, woken);
    plan = plan_timer(woken);
  }
  run_timer(instance, key, plan);
}

void World::run_timer(Instance& instance, const TimerKey& key, const StepPlan& plan) {
  const Step step{instance.options.name, instance.incarnation, now_, nullptr, &key};
  begin_step(instance);
  instance.actor->wake(context_, key);
  apply_effects(instance, step, nullptr, plan);
}

StepPlan World::plan_timer(const Woken& woken) const {
  StepPlan plan;
  for (std::size_t rule = 0; rule < options_.rules.size(); ++rule) {
    if (options_.rules[rule].fault->on_timer(woken, chances_[rule], plan)) plan.crash_rule = rule;
  }
  return plan;
}

void World::plan_rerun(const Instance& instance, const Woken& woken) {
  for (std::size_t rule = 0; rule < options_.rules.size(); ++rule) {
    const auto after = options_.rules[rule].fault->on_wake(woken, chances_[rule]);
    if (!after) continue;
    for (Observer* observer : options_.observers) observer->on_fault(rule, nullptr, now_);
    queue_.push(now_ + *after, Event{Event::What::rewake, instance.index, static_cast<std::uint32_t>(reruns_.size())});
    reruns_.push_back({woken.key, instance.incarnation});
  }
}

void World::rewake(Instance& instance, std::uint32_t rerun) {
  const Rerun again = std::move(reruns_[rerun]);
  if (instance.up && instance.incarnation == again.incarnation) run_timer(instance, again.key, {});
}

}  // namespace proofload::sim
