// tests/mocks/edi/edi_host.hpp — a host for one system that speaks EDI: a clock, a store, timers, and
// a crash after any effect.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "contracts/port/actor.hpp"

namespace proofload::mocks::edi {

class EdiHost {
 public:
  EdiHost(ActorFactory make, Symbol listener) : make_(std::move(make)), listener_(listener) {
    start();
  }

  std::vector<std::string> sent;  // bodies of documents
  std::vector<Message> replies;
  std::vector<Fact> facts;
  std::map<std::string, std::string> store;
  Instant now{};

  // The crash falls after this many puts and sends from now on.
  void crash_after(std::uint64_t effects) { crash_at_ = effects_ + effects; }
  bool crashed() const { return crashed_; }
  std::uint64_t effects() const { return effects_; }

  // False: it crashed on the way, and has been started again; the message got no receipt.
  bool receive(std::string body, Kind kind = Kind::document) {
    Message message;
    message.id = {++messages_};
    message.from = listener_;
    message.type = "x12.interchange";
    message.kind = kind;
    message.body = Body(std::move(body));
    Context context(now, 0);
    actor_->receive(context, message);
    const std::size_t replies_before = replies.size();
    apply(context);
    return replies.size() > replies_before;
  }

  void run_until(Instant until) {
    while (!timers_.empty()) {
      auto next = timers_.begin();
      for (auto timer = timers_.begin(); timer != timers_.end(); ++timer) {
        if (timer->second < next->second) next = timer;
      }
      if (next->second > until) break;
      now = std::max(now, next->second);
      const TimerKey key = next->first;
      timers_.erase(next);
      Context context(now, 0);
      actor_->wake(context, key);
      apply(context);
    }
    now = std::max(now, until);
  }
  std::size_t timers() const { return timers_.size(); }

  void restart() {
    timers_.clear();
    start();
  }

  std::vector<Fact> facts_of(Symbol kind) const {
    std::vector<Fact> found;
    for (const Fact& fact : facts) {
      if (fact.kind == kind) found.push_back(fact);
    }
    return found;
  }

 private:
  void start() {
    actor_ = make_();
    const std::vector<std::pair<std::string, std::string>> snapshot(store.begin(), store.end());
    Context context(now, 0);
    actor_->start(context, snapshot);
    apply(context);
  }

  void apply(Context& context) {
    if (effects_ == crash_at_) return crash();
    for (Effect& effect : context.effects()) {
      if (auto* message = std::get_if<Message>(&effect)) {
        if (message->kind == Kind::reply) {
          replies.push_back(*message);
        } else {
          sent.emplace_back(message->body.bytes());
        }
        ++effects_;
      } else if (auto* commit = std::get_if<Commit>(&effect)) {
        for (Write& write : commit->writes) {
          if (write.value) {
            store[write.key] = *write.value;
          } else {
            store.erase(write.key);
          }
        }
        facts.insert(facts.end(), commit->facts.begin(), commit->facts.end());
        ++effects_;
      } else if (auto* arm = std::get_if<Arm>(&effect)) {
        timers_[arm->key] = now + arm->after;
      } else if (auto* cancel = std::get_if<Cancel>(&effect)) {
        timers_.erase(cancel->key);
      }
      if (effects_ == crash_at_) return crash();
    }
  }

  void crash() {
    crash_at_ = kNoCrash;
    crashed_ = true;
    restart();
  }

  static constexpr std::uint64_t kNoCrash = ~std::uint64_t{0};
  ActorFactory make_;
  Symbol listener_;
  std::unique_ptr<Actor> actor_;
  std::map<TimerKey, Instant> timers_;
  std::uint64_t effects_ = 0;
  std::uint64_t crash_at_ = kNoCrash;
  std::uint64_t messages_ = 0;
  bool crashed_ = false;
};

}  // namespace proofload::mocks::edi
