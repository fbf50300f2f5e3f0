// orchestrator/transaction.hpp — what one step decides: first the commit, then the telling.
//
// What     All writes of a step travel in one commit that precedes every send, so that a crash between any two effects
//          leaves either nothing, or state whose outbox says what is still to be told.
// Shape    commit, messages, timers, notes: the first two are made where they leave from, the others wait for finish().
// Requires finish() once, at the end.
#pragma once

#include <boost/container/small_vector.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "contracts/port/context.hpp"

namespace proofload::orchestrator {

class Transaction {
 public:
  explicit Transaction(Context& context) : context_(context), commit_at_(context.effects().size()) { context.put({}); }

  Instant now() const { return context_.now(); }
  std::uint64_t draw(Symbol purpose, std::string_view subject) const { return context_.draw(purpose, subject); }

  // Of one key the last word counts: a commit names it once.
  void write(std::string key, std::string value) { write_of(std::move(key)).value = std::move(value); }
  void remove(std::string key) { write_of(std::move(key)).value.reset(); }
  void send(Message&& message) { context_.effects().emplace_back(std::move(message)); }
  // Receipts and replies go before what they set in motion.
  void send_first(Message&& message);
  void arm(TimerKey key, Duration after) { timers_.emplace_back(Arm{std::move(key), after}); }
  void cancel(TimerKey key) { timers_.emplace_back(Cancel{std::move(key)}); }
  void note(std::string text) { notes_.push_back(std::move(text)); }

  void finish();

 private:
  static constexpr std::size_t kTimersUsual = 4;
  Write& write_of(std::string key);

  Context& context_;
  std::size_t commit_at_;  // among the effects
  boost::container::small_vector<std::variant<Arm, Cancel>, kTimersUsual> timers_;
  std::vector<std::string> notes_;
};

}  // namespace proofload::orchestrator
