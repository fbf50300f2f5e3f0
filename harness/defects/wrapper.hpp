// harness/defects/wrapper.hpp — an actor that tampers with what another one asks for.
//
// Shape    a subclass says what becomes of the effects of each step.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "contracts/port/actor.hpp"

namespace proofload::defects {

class Wrapper : public Actor {
 public:
  explicit Wrapper(std::unique_ptr<Actor> inner) : inner_(std::move(inner)) {}

  void start(Context& context, Snapshot snapshot) final {
    inner_->start(context, snapshot);
    tamper(context.effects());
  }
  void receive(Context& context, const Message& message) final {
    inner_->receive(context, message);
    tamper(context.effects());
  }
  void wake(Context& context, const TimerKey& key) final {
    inner_->wake(context, key);
    tamper(context.effects());
  }

 private:
  virtual void tamper(std::vector<Effect>& effects) = 0;

  std::unique_ptr<Actor> inner_;
};

}  // namespace proofload::defects
