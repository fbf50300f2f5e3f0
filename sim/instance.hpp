// sim/instance.hpp — one system at run time: its actor, its durable store, its timers, who waits at its door.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "contracts/port/actor.hpp"
#include "contracts/port/identity.hpp"
#include "sim/event.hpp"
#include "sim/fault/fault.hpp"
#include "sim/store.hpp"
#include "sim/topology.hpp"

namespace proofload::sim {

// A message that was sent, as all its copies share it.
struct Flight {
  explicit Flight(Message&& sent) : message(std::move(sent)) {}

  Message message;
  Identity identity;
  Instant sent_at;
  std::uint32_t sender_incarnation = 0;
  std::uint32_t caller_incarnation = 0;  // of a reply: who waits for it

  Sent sent(std::uint32_t copy = 0) const { return {message, identity, sent_at, copy}; }
};

// One copy of it on its way to one receiver.
struct Arrival {
  std::shared_ptr<const Flight> flight;
  std::optional<Body> body;  // in place of the message's own
  std::uint32_t copy = 0;
  std::uint32_t incarnation = 0;  // of the receiver that began to serve it
  StepPlan plan;
};

struct Unanswered {
  Subject subject;
  std::uint32_t caller_incarnation = 0;
};

struct TimerHash {
  std::size_t operator()(const TimerKey& key) const {
    return hash_bytes(key.of, key.purpose.hash());
  }
};

struct Timer {
  const TimerKey* key = nullptr;  // as timer_by_key holds it
  std::optional<EventHandle> queued;
  Instant due{};  // by the instance's own clock
};

struct Instance {
  Instance(const InstanceOptions& what, std::uint32_t at, Store::Keeps keeps)
      : options(what), index(at), store(keeps) {}

  InstanceOptions options;
  std::uint32_t index;
  std::unique_ptr<Actor> actor;
  Store store;
  std::uint32_t incarnation = 0;
  bool up = false;
  Instant down_until{};
  std::vector<Window> skews;  // of its clock

  std::vector<Timer> timers;
  std::vector<std::uint32_t> free_timers;
  std::unordered_map<TimerKey, std::uint32_t, TimerHash> timer_by_key;  // looked up, never walked

  std::uint32_t busy = 0;
  Instant next_start{};                // the rate limit lets nothing start earlier
  std::deque<std::uint32_t> queue;     // arrivals that wait for capacity
  std::vector<std::uint32_t> mailbox;  // documents that wait for a receiver who is down
  std::unordered_map<std::uint64_t, Unanswered> unanswered;  // requests handled without a reply so far; looked up
};

}  // namespace proofload::sim
