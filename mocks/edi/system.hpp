// mocks/edi/system.hpp — what every system that speaks EDI does with a message, whatever it is about.
//
// What     Hands documents to the endpoint, timers to their owner, and answers with the transport's
//          receipt, which says nothing but that the bytes arrived. A system says what a set means
//          (take_set) and keeps its state.
// Shape    one step, one commit: [put, receipt, sends].
#pragma once

#include <cstddef>
#include <string_view>

#include "contracts/port/actor.hpp"
#include "mocks/edi/endpoint.hpp"

namespace proofload::mocks::edi {

class System : public Actor, protected Owner {
 public:
  void start(Context& context, Snapshot snapshot) final;
  void receive(Context& context, const Message& message) final;
  void wake(Context& context, const TimerKey& timer) final;

 protected:
  // `settings` outlive this; counters: how many it keeps of its own.
  System(const Settings& settings, std::size_t counters) : endpoint_(settings, *this, counters) {}

  // False: the record is none of its own.
  virtual bool restore(Step& step, std::string_view key, std::string_view value) = 0;
  virtual void begin(Step& step, bool is_first_start) = 0;  // after the last restore()
  virtual void on_timer(Step& step, const TimerKey& timer) = 0;

  Endpoint& endpoint() { return endpoint_; }

 private:
  Endpoint endpoint_;
};

}  // namespace proofload::mocks::edi
