// mocks/common/outbox.hpp — events on their way to a listener.
//
// What     Durable: an event is stored in the commit that makes it true and erased once it was
//          answered 2xx or was sent as often as the rules say. No order between events.
// Replay   late and repeated by draws on the event's name. After a restart the attempts start anew.
// Source   domain facts, section 3: webhooks of commerce platforms and carriers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "contracts/base/index.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks {

struct Event {
  Symbol type;
  std::string name;  // unique per event, the same over its deliveries
  std::string body;
};

class Outbox {
 public:
  static constexpr std::string_view kPrefix = "event/";
  static constexpr Symbol kTimer = "webhook";
  static constexpr std::string_view kGaveUp = "gave up event";  // how its note begins; the event's name follows

  // `rules` outlive this; `types`: all that will ever be posted.
  Outbox(const Webhooks& rules, std::span<const Symbol> types) : rules_(rules), types_(types) {}

  void post(Step& step, Event event);
  void settle(Step& step, const Message& reply);
  void wake(Step& step, const std::string& event);
  void restore(Step& step, std::string_view event, std::string_view value);

 private:
  struct Pending {
    Symbol type;
    Body body;
    Instant due;  // of the first attempt
    std::int32_t attempts = 0;
    bool repeats = false;
  };

  void attempt(Step& step, const std::string& event, Pending& pending);
  void forget(Step& step, Index<Pending>::iterator event);
  bool repeats(const Step& step, std::string_view event) const;

  const Webhooks& rules_;
  std::span<const Symbol> types_;
  Index<Pending> pending_;
};

}  // namespace proofload::mocks
