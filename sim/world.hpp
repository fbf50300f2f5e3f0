// sim/world.hpp — a world: systems on links, one virtual clock, trouble on purpose.
//
// What     Next-event simulation. An arriving message waits for its receiver's capacity, is served, and its handler's
//          effects are applied one at a time at that instant; a crash may fall between any two. Requests on a connection
//          to somebody who is down are refused or meet silence; documents wait in their mailbox until a receipt.
// Shape    World(topology, identifier, options); run_until(instant) as often as wanted.
// Requires one thread; topology, identifier, rules and observers outlive it.
// Errors   ProtocolBreach: an actor sent to nobody, or armed a timer in the past. Bug: ours.
// Replay   a function of (topology, rules, seed): events at one instant happen in the order of their scheduling, and all
//          chance is addressed.
#pragma once

#include <deque>
#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "contracts/base/generation_map.hpp"
#include "contracts/port/actor.hpp"
#include "sim/event.hpp"
#include "sim/fault/fault.hpp"
#include "sim/instance.hpp"
#include "sim/link.hpp"
#include "sim/observer.hpp"
#include "sim/times.hpp"
#include "sim/topology.hpp"

namespace proofload::sim {

class ProtocolBreach : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Sends of one name are counted as long as so many other names have not been used since.
inline constexpr std::size_t kIdentitiesCounted = 1'000'000;

struct Rule {
  std::string name;  // stable: its place in a list never counts
  const Fault* fault = nullptr;
};

struct WorldOptions {
  std::uint64_t seed = 0;
  Latencies latencies = Latencies::drawn;
  Times* times = nullptr;  // asked how long each message takes; none: as chance or the median has it
  Instant heal = kNever;  // no rule acts at or after it
  std::vector<Rule> rules;
  std::vector<Observer*> observers;
};

class World {
 public:
  World(const Topology& topology, Identifier& identifier, WorldOptions options);

  void run_until(Instant until);  // handles all that happens at or before
  bool idle() const { return queue_.empty(); }
  Instant now() const { return now_; }
  std::uint64_t messages_sent() const { return messages_sent_; }
  const std::deque<Instance>& instances() const { return instances_; }

 private:
  struct Outage {
    std::size_t rule;
    Duration down;
  };
  struct Cut {
    std::size_t rule;
    Window window;
  };
  struct Rerun {
    TimerKey key;
    std::uint32_t incarnation;
  };
  struct Held {
    std::uint32_t slot;  // its arrival
    std::uint32_t receiver;
    std::string_view past;
    EventHandle at_most;
  };

  void schedule_windows();
  void handle(const Event& event);
  void arrive(Instance& receiver, std::uint32_t slot);
  void meet_nobody(Instance& receiver, std::uint32_t slot);
  void begin_service(Instance& receiver, std::uint32_t slot);
  void serve(Instance& receiver, std::uint32_t slot);
  void serve_next(Instance& receiver);
  void wake(Instance& instance, std::uint32_t timer);
  void run_timer(Instance& instance, const TimerKey& key, const StepPlan& plan);
  void plan_rerun(const Instance& instance, const Woken& woken);
  StepPlan plan_timer(const Woken& woken) const;
  void rewake(Instance& instance, std::uint32_t rerun);
  Instant clock_of(const Instance& instance) const;  // what it reads as now
  void begin_step(const Instance& instance);
  void start(Instance& instance);
  void take_down(Instance& instance, Duration down, bool crash);
  void bring_up(Instance& instance);

  // Applies the effects of the step that context_ holds. Returns false when it crashed on the way.
  bool apply_effects(Instance& instance, const Step& step, const Arrival* trigger, const StepPlan& plan);
  void apply(Instance& instance, const Step& step, const Arrival* trigger, Effect& effect);
  void arm(Instance& instance, Arm& arm);  // takes its key
  StepPlan plan_step(const Sent& sent);
  StepPlan plan_start(const Instance& instance) const;

  // The host answers in the receiver's place: unreachable (0), too many (429), overloaded (503).
  void host_reply(Instance& receiver, const Arrival& arrival, int status, Duration retry_after = {});
  void transmit(Instance& sender, const Step& step, const Arrival* trigger, Message&& message);
  void put_on_wire(const std::shared_ptr<const Flight>& flight, Instance& receiver);
  // What was held back until this went past it, which arrives at `at`.
  void let_past(const Flight& flight, Instant at);
  void let_go(std::uint32_t slot, Instant at);
  // The cut between two instances that ends last, or nullptr.
  const Cut* cut_between(Symbol a, Symbol b) const;

  Duration time_taken(const Quantiles& quantiles, Part part, const Identity& identity, std::uint32_t copy) const;
  std::uint32_t take_slot(Arrival arrival);
  void free_slot(std::uint32_t slot);
  Instance& instance_of(Symbol name, Symbol asked_by);

  Identifier& identifier_;
  WorldOptions options_;
  std::vector<Chance> chances_;   // a rule each
  Chance latency_;
  std::vector<Cut> cuts_;
  std::vector<Outage> outages_;
  std::vector<Rerun> reruns_;
  std::vector<Held> held_;
  EventQueue<Event> queue_;
  Instant now_{};
  std::deque<Instance> instances_;
  std::unordered_map<std::uint64_t, std::uint32_t> instance_by_name_;  // looked up, never walked
  std::unordered_map<std::uint64_t, Link> links_;                      // likewise
  GenerationMap<std::uint64_t, std::uint32_t> sends_{kIdentitiesCounted};
  GenerationMap<std::uint64_t, std::uint32_t> wakes_{kIdentitiesCounted};  // of timers, while there are rules
  std::vector<Arrival> arrivals_;
  std::vector<std::uint32_t> free_arrivals_;
  std::vector<Delivery> deliveries_;
  Context context_;
  std::uint64_t messages_sent_ = 0;
};

}  // namespace proofload::sim
