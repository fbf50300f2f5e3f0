// harness/defects/wrapper.hpp — an actor that tampers with what another one asks for.
//
// Shape    a subclass says what becomes of the effects of each step, what of a message is heard, and which timers are its own.
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
    Message heard = message;
    if (!hears(heard)) return;
    inner_->receive(context, heard);
    tamper(context.effects());
  }
  void wake(Context& context, const TimerKey& key) final {
    if (!ticks(context, key)) inner_->wake(context, key);
    tamper(context.effects());
  }

 private:
  virtual void tamper(std::vector<Effect>& effects) {
    for (Effect& effect : effects) {
      auto* message = std::get_if<Message>(&effect);
      if (message == nullptr) continue;
      if (message->kind == Kind::document) send(*message);
      if (message->kind == Kind::request) ask(*message);
    }
  }
  virtual void send(Message&) {}  // a document goes out, and may be changed
  virtual void ask(Message&) {}   // likewise a request
  // False: the actor never sees the message, which may be changed.
  virtual bool hears(Message&) { return true; }
  // True: the timer is the wrapper's own.
  virtual bool ticks(Context&, const TimerKey&) { return false; }

  std::unique_ptr<Actor> inner_;
};

}  // namespace proofload::defects
