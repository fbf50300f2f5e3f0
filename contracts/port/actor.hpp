// contracts/port/actor.hpp — anything with a mailbox: a mock, or the orchestrator.
//
// What     A handler runs to completion and asks for effects. State is typed memory; the store is
//          written through put and read once, at start.
// Requires no clock, no randomness, no input or output but through Context.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "contracts/port/context.hpp"

namespace proofload {

using Snapshot = std::span<const std::pair<std::string, std::string>>;  // sorted by key

class Actor {
 public:
  virtual ~Actor() = default;
  // The first start, and after each crash, always of a new object.
  virtual void start(Context&, Snapshot) = 0;
  virtual void receive(Context&, const Message&) = 0;
  virtual void wake(Context&, const TimerKey&) = 0;
};

using ActorFactory = std::function<std::unique_ptr<Actor>()>;

}  // namespace proofload
