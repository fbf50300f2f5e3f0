// sim/fault/fault.hpp — one kind of trouble, as the world asks it at its doors.
//
// What     on_wire: what becomes of a message that was just sent. on_step: what befalls an actor while it handles a
//          message. on_start: while it starts. on_wake: whether a timer that went off goes off again. windows: when an
//          instance is down, cut off, or its clock is wrong, whatever it handles.
// Requires const: all memory lives in the identity counters, so that a decision depends on its name alone.
// Replay   decides by (seed, rule, purpose, identity, copy).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/ratio.hpp"
#include "contracts/base/time.hpp"
#include "contracts/port/effect.hpp"
#include "contracts/port/identity.hpp"
#include "sim/fault/field_value.hpp"

namespace proofload::sim {

// A message at the moment it was sent, with its name.
struct Sent {
  const Message& message;
  const Identity& identity;
  Instant at;
  std::uint32_t copy = 0;  // of a step: which arrival of the message; 0 is the first
};

// Addressed chance for one rule of a scenario.
class Chance {
 public:
  Chance(std::uint64_t seed, std::uint64_t rule) : seed_(combine(seed, rule)) {}
  // The decision's number: the same for the same purpose and name, whatever else happens in the world.
  std::uint64_t number(Symbol purpose, const Identity& identity, std::uint64_t copy = 0) const {
    return combine(combine(seed_, purpose.hash()), combine(combine(identity.hash, identity.nth), copy));
  }

 private:
  std::uint64_t seed_;
};

// One arrival of a message. A fault may remove, delay, add or change arrivals.
struct Delivery {
  Duration extra{};         // beyond the link's latency
  std::uint32_t copy = 0;   // 0: the message itself; duplicates count on
  std::optional<Body> body;  // instead of the message's own
  bool overtakes = false;   // a later message may arrive first, whatever the link's order
  // Of one that is held back until the next message of this type about one of its orders is on its way; kItsRepeat: until
  // it is itself sent again. No longer than `at_most` in any case. "": not held.
  std::string_view past{};
  Duration at_most{};
};

inline constexpr std::string_view kItsRepeat = "repeat";

// An instance at the moment it comes up: at the run's beginning, and after each crash and outage.
struct Starting {
  Symbol instance;
  std::uint32_t nth = 1;
  Instant at;
};

// A timer of an instance that has just gone off.
struct Woken {
  Symbol instance;
  const TimerKey& key;
  std::uint32_t nth = 1;  // of this key
  Instant at;
};

struct StepPlan {
  std::optional<std::uint32_t> crash_after;  // effects (sends and puts) applied before the crash
  std::size_t crash_rule = 0;                // whose crash it is: told when it happens, for a step may end before
  Duration down{};                           // and the downtime that follows
  Duration slow{};                           // added to the service time
  std::optional<int> refuse;                 // the host answers with this status; the actor never sees the message
  Duration retry_after{};                    // said in the refusal
};

struct Window {
  enum class What : std::uint8_t { outage, cut, skew };
  What what = What::outage;
  std::string instance;  // that is down or whose clock is wrong, or one end of the cut
  std::string peer;      // the other end of the cut; "" is everyone
  Instant from;
  Instant until;
  Duration by{};    // of a skew: its clock minus the true one
  Duration over{};  // which it reaches after so long, bit by bit; 0: at once
};

class Fault {
 public:
  virtual ~Fault() = default;
  // Each says whether it did anything.
  virtual bool on_wire(const Sent&, const Chance&, std::vector<Delivery>&) const { return false; }
  virtual bool on_step(const Sent&, const Chance&, StepPlan&) const { return false; }
  virtual bool on_start(const Starting&, const Chance&, StepPlan&) const { return false; }
  // What befalls an actor while it does what the timer is for.
  virtual bool on_timer(const Woken&, const Chance&, StepPlan&) const { return false; }
  // How long after it the timer goes off once more.
  virtual std::optional<Duration> on_wake(const Woken&, const Chance&) const { return std::nullopt; }
  virtual std::vector<Window> windows() const { return {}; }
  // What chance decides of a firing beyond whether there is one, as the kind's own fields say it: {"after_effect": 2}.
  virtual void write_drawn(const Sent&, const Chance&, FaultFields&) const {}
};

}  // namespace proofload::sim
