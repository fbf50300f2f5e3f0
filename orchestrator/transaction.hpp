// orchestrator/transaction.hpp — what one step decides: first the commit, then the telling.
//
// What     All writes of a step travel in one commit that precedes every send, so that a crash between any two effects
//          leaves either nothing, or state whose outbox says what is still to be told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contracts/port/context.hpp"

namespace proofload::orchestrator {

class Transaction {
 public:
  explicit Transaction(Context& context) : context_(context) {}

  Instant now() const { return context_.now(); }
  std::uint64_t draw(Symbol purpose, std::string_view subject) const { return context_.draw(purpose, subject); }

  void write(std::string key, std::string value) { next_write() = {std::move(key), std::move(value)}; }
  void remove(std::string key) { next_write() = {std::move(key), std::nullopt}; }
  void send(Message message) { messages_.push_back(std::move(message)); }
  // Receipts and replies go before what they set in motion.
  void send_first(Message message) { messages_.insert(messages_.begin(), std::move(message)); }
  void arm(TimerKey key, Duration after) { timers_.emplace_back(Arm{std::move(key), after}); }
  void cancel(TimerKey key) { timers_.emplace_back(Cancel{std::move(key)}); }
  void note(std::string text) { notes_.push_back(std::move(text)); }

  void finish();

 private:
  static constexpr std::size_t kWritesUsual = 6;
  Write& next_write() {
    if (commit_.writes.empty()) commit_.writes.reserve(kWritesUsual);
    return commit_.writes.emplace_back();
  }

  Context& context_;
  Commit commit_;
  std::vector<Message> messages_;
  std::vector<Effect> timers_;
  std::vector<std::string> notes_;
};

}  // namespace proofload::orchestrator
