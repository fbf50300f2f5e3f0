// tests/orchestrator/step_host.hpp — runs one transaction after another, and keeps what they
// asked for: the store, the armed timers, the messages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

class StepHost {
 public:
  Instant now{};
  std::vector<Message> sent;  // of the last step
  std::map<std::string, std::string> store;
  std::map<TimerKey, Instant> timers;

  template <class Step>
  auto step(const Step& decide) {
    Context context(now, 7);
    Transaction transaction(context);
    sent.clear();
    const auto apply_all = [&] {
      transaction.finish();
      for (Effect& effect : context.effects()) apply(effect);
    };
    if constexpr (std::is_void_v<decltype(decide(transaction))>) {
      decide(transaction);
      apply_all();
    } else {
      auto result = decide(transaction);
      apply_all();
      return result;
    }
  }

  // How long until the only timer fires; it is taken, and time passes.
  Duration pass_to_timer() {
    const auto [key, at] = *timers.begin();
    const Duration wait = at - now;
    timers.erase(timers.begin());
    now = at;
    return wait;
  }

 private:
  void apply(Effect& effect) {
    if (auto* message = std::get_if<Message>(&effect)) sent.push_back(std::move(*message));
    if (const auto* arm = std::get_if<Arm>(&effect)) timers[arm->key] = now + arm->after;
    if (const auto* cancel = std::get_if<Cancel>(&effect)) timers.erase(cancel->key);
    if (auto* commit = std::get_if<Commit>(&effect)) {
      for (Write& write : commit->writes) {
        if (write.value) {
          store[write.key] = *write.value;
        } else {
          store.erase(write.key);
        }
      }
    }
  }
};

}  // namespace proofload::orchestrator
