// contracts/json/versions/interpreter.hpp — an actor that is written for the first version of interfaces, and speaks later ones.
//
// What     What it is sent it gets in the terms of the first, what it sends goes out in those of the version that is spoken,
//          with its header. It is the adapter of whoever calls several systems, and the front of a system that is called.
// Errors   a body that is not of the version spoken reaches the actor without a word: it cannot read it, and answers so. One
//          of the actor's own that has no place in that version goes as it is, for its receiver to refuse.
#pragma once

#include <memory>

#include "contracts/json/versions/interface_version.hpp"
#include "contracts/json/versions/spoken_versions.hpp"
#include "contracts/port/actor.hpp"

namespace proofload {

class Interpreter final : public Actor {
 public:
  // Of one who speaks to these systems.
  Interpreter(std::unique_ptr<Actor> actor, SpokenVersions spoken) : actor_(std::move(actor)), spoken_(std::move(spoken)) {}
  // Of a system that is spoken to in that version, by all.
  Interpreter(std::unique_ptr<Actor> actor, const InterfaceVersion& own) : actor_(std::move(actor)), own_(&own) {}

  void start(Context& context, Snapshot snapshot) override;
  void receive(Context& context, const Message& message) override;
  void wake(Context& context, const TimerKey& timer) override;

 private:
  const InterfaceVersion* version_of(const Message& message) const { return own_ != nullptr ? own_ : spoken_.of(message); }
  void say_all(Context& context);

  std::unique_ptr<Actor> actor_;
  SpokenVersions spoken_;
  const InterfaceVersion* own_ = nullptr;
  json::Parser parser_;
};

}  // namespace proofload
