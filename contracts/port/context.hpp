// contracts/port/context.hpp — an actor's only door to the world.
//
// What     A host fills in the time and the seed, runs one step of an actor, and drains the
//          effects. No call answers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/base/hash.hpp"
#include "contracts/port/draws.hpp"
#include "contracts/port/effect.hpp"

namespace proofload {

class Context final {
 public:
  Context(Instant now, std::uint64_t seed) : now_(now), seed_(seed) {}

  Instant now() const { return now_; }
  // The actor's only randomness: a function of its seed, the purpose and the business thing decided
  // upon.
  std::uint64_t draw(Symbol purpose, std::string_view subject) const {
    return draws_ == nullptr ? addressed_draw(seed_, purpose.text(), subject)
                             : draws_->draw(seed_, purpose.text(), subject);
  }

  void send(Message message) { effects_.emplace_back(std::move(message)); }
  void put(Commit commit) { effects_.emplace_back(std::move(commit)); }
  void arm(TimerKey key, Duration after) { effects_.emplace_back(Arm{std::move(key), after}); }
  void cancel(TimerKey key) { effects_.emplace_back(Cancel{std::move(key)}); }
  void note(std::string text) { effects_.emplace_back(Note{std::move(text)}); }

  // For hosts, and for defects that wrap an actor.
  std::vector<Effect>& effects() { return effects_; }

  // For a host that uses one context for many steps.
  void begin_step(Instant now, std::uint64_t seed, Draws* draws = nullptr) {
    now_ = now;
    seed_ = seed;
    draws_ = draws;
    effects_.clear();
  }

 private:
  Instant now_;
  std::uint64_t seed_;
  Draws* draws_ = nullptr;
  std::vector<Effect> effects_;
};

}  // namespace proofload
