// mocks/common/step.hpp — one step of a mock: what it reads of the world, and the one commit it
// makes.
//
// What     Gathers the writes and facts of a transition, and what follows from it (events, timers),
//          so that they leave as effects in one stated order.
// Shape    conclude(): [put, reply, rest] or [reply, put, rest]; without a reply [put, rest]. The effects are
//          made where they leave from, the commit ahead of the rest; a reply makes its way in between.
// Requires conclude() once, at the end.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "contracts/port/context.hpp"
#include "mocks/common/settings.hpp"

namespace proofload::mocks {

class Step {
 public:
  // cause: the message whose handling this is; a timer's step takes it from the record it works on.
  Step(Context& context, MessageId cause)
      : context_(context), cause_(cause), put_(context.effects().size()) {
    context.put({});
  }

  Instant now() const { return context_.now(); }
  MessageId cause() const { return cause_; }
  void caused_by(MessageId cause) { cause_ = cause; }

  std::uint64_t draw(Symbol purpose, std::string_view subject) const {
    return context_.draw(purpose, subject);
  }
  Duration draw(Symbol purpose, std::string_view subject, const Range& range) const;
  bool happens(Symbol purpose, std::string_view subject, Ratio ratio) const;

  // Of the commit.
  void write(std::string key, std::string value);
  void erase(std::string key);
  void state(Fact fact);  // fills in the cause

  // After the commit and the reply.
  void send(Message&& message) { context_.effects().emplace_back(std::move(message)); }
  void arm(TimerKey key, Duration after);  // at once, when `after` lies in the past
  void arm_at(TimerKey key, Instant at) { arm(std::move(key), at - now()); }
  void cancel(TimerKey key) { context_.cancel(std::move(key)); }
  void note(std::string text) { context_.note(std::move(text)); }

  void conclude();
  void conclude(Message reply, CommitPoint point);

 private:
  Commit& commit() { return std::get<Commit>(context_.effects()[put_]); }
  bool commits_nothing() { return commit().writes.empty() && commit().facts.empty(); }

  Context& context_;
  MessageId cause_;
  std::size_t put_;  // where the commit is among the effects
};

}  // namespace proofload::mocks
