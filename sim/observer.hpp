// sim/observer.hpp — the one stream that digest, recorder, judges and coverage read.
//
// What     Called as things happen, in the order in which they happen, at virtual time `at`. Observers change nothing.
#pragma once

#include <cstdint>
#include <string_view>

#include "contracts/port/effect.hpp"
#include "contracts/port/identity.hpp"
#include "sim/fault/fault.hpp"

namespace proofload::sim {

enum class Loss : std::uint8_t {
  fault,         // a fault took it off the wire
  cut,           // the two ends were cut off from each other
  receiver_down, // nobody was there
  caller_gone,   // the reply's caller has restarted since
  refused,       // the host answered in the actor's place
};
std::string_view to_text(Loss loss);

struct Step {
  Symbol instance;
  std::uint32_t incarnation = 0;
  Instant at;
  const Sent* trigger = nullptr;     // of receive
  const TimerKey* timer = nullptr;   // of wake; neither: start
};

class Observer {
 public:
  virtual ~Observer() = default;
  virtual void on_sent(const Sent&, const Step&) {}
  virtual void on_lost(const Sent&, Loss, Instant) {}
  virtual void on_delivered(const Sent&, const Step&, std::uint32_t /*copy*/) {}
  virtual void on_wake(Symbol /*instance*/, const TimerKey&, Instant) {}  // before the timer's step
  virtual void on_commit(const Commit&, const Step&) {}
  virtual void on_note(const Note&, const Step&) {}
  virtual void on_down(Symbol /*instance*/, Instant, Duration /*for*/, bool /*crash*/) {}
  virtual void on_up(Symbol /*instance*/, Instant, std::uint32_t /*incarnation*/) {}
  virtual void on_fault(std::size_t /*rule*/, const Sent*, Instant) {}
  // A fault, or one that befell a predecessor on its link, holds a message up.
  virtual void on_held_up(const Sent&, Instant /*from*/, Instant /*until*/) {}
  virtual void on_step_done(const Step&) {}
};

}  // namespace proofload::sim
